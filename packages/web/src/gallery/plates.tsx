// Screens of look/ built from the widgets, to lay beside the pictures.
import { Ellipsis, FileText, PenLine, Plus } from 'lucide-react';
import { useState } from 'react';
import { useFormats } from '../shell/formats.tsx';
import { Answers } from '../ui/answers.tsx';
import { appearance, me } from '../ui/appearance.ts';
import { ArcDial } from '../ui/arc-dial.tsx';
import { BudgetTable } from '../ui/budget-table.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { List, ListRow } from '../ui/list-row.tsx';
import { Mark } from '../ui/mark.tsx';
import { PanelHead } from '../ui/panel-head.tsx';
import { Screen } from '../ui/screen.tsx';
import { Seal } from '../ui/seal.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Segments } from '../ui/segments.tsx';
import { Term, Terms } from '../ui/terms.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { VisibilityLine } from '../ui/visibility-line.tsx';
import { march } from './showing.tsx';

const onlyYou = <VisibilityLine readers={[me]} words="Only you" />;

export function PlanPlate() {
  const { hoursFigure } = useFormats();
  const ways = (
    <ButtonRow>
      <Button kind="main">Propose five dates</Button>
      <Button>What if…</Button>
    </ButtonRow>
  );
  return (
    <Screen
      title="March"
      back={{ href: '/gallery', label: 'Week' }}
      visibility={<VisibilityLine readers={[me]} words="Only you, until you propose" />}
      dock={ways}
    >
      <BudgetTable
        caption="Hours in March"
        rows={march}
        format={hoursFigure}
        note="Home with Sam is counted apart: 14 evenings."
      />
      <List>
        <ListRow
          lead={<Seal proven label="Proven" size={22} />}
          title="Proven for March"
          detail="No plan meets the wishes you all entered better. All floors hold; four hours stay open."
        />
        <ListRow
          lead={<Mark appearance={appearance(1)} />}
          title={
            <span className="t-small">
              <b>Kit: 18 of 20 hours.</b> Tuesday evenings are yours, and after the 19th Thursdays are not
              possible.
            </span>
          }
        />
      </List>
    </Screen>
  );
}

export function PeoplePlate() {
  const [view, setView] = useState<'orbits' | 'rows' | 'table'>('orbits');
  return (
    <Screen
      title="People"
      visibility={onlyYou}
      views={
        <Segments
          label="View"
          options={[
            { id: 'orbits', label: 'Orbits' },
            { id: 'rows', label: 'Rows' },
            { id: 'table', label: 'Table' },
          ]}
          value={view}
          onChange={setView}
        />
      }
      actions={
        <>
          <IconButton label="Add somebody" icon={<Plus aria-hidden />} />
          <IconButton label="More" icon={<Ellipsis aria-hidden />} />
        </>
      }
      sideLabel="Kit"
      side={
        <>
          <PanelHead lead={<Mark appearance={appearance(1)} size={21} />} title="Kit">
            Secondary, as you see it, since June 2024. It covers time, not decisions.
          </PanelHead>
          <Terms>
            <Term name="Next">Thursday, 19:00, held</Term>
            <Term name="March">18 of 20 hours wished, floor 12</Term>
            <Term name="Shared">Six items of yours, one with an end date</Term>
          </Terms>
          <ButtonRow>
            <Button>Plan a date</Button>
            <Button>Write about us</Button>
          </ButtonRow>
        </>
      }
    >
      <p className="t-small">Line width: share of the dates planned for March. Tiers are your view.</p>
    </Screen>
  );
}

export function TodayPlate() {
  return (
    <Screen
      title="Tuesday evening"
      dock={
        <ButtonRow>
          <Button kind="main" icon={<PenLine aria-hidden />}>
            Write
          </Button>
        </ButtonRow>
      }
    >
      <SectionHead>Waiting for you</SectionHead>
      <List>
        <ListRow
          lead={<Mark appearance={appearance(1)} />}
          strong
          title="Kit asks for Thursday"
          detail="12 March, 19:00 to 22:00, dinner at Kit’s"
          below={
            <>
              <Answers
                label="Your answer"
                options={[
                  { id: 'yes', label: 'Yes' },
                  { id: 'other', label: 'Another time' },
                  { id: 'no', label: 'No' },
                ]}
                value={null}
                onAnswer={() => {}}
              />
              <p className="t-caption">
                Held for you both until Wednesday, 20:00. Nothing else moves if you say no.
              </p>
            </>
          }
        />
        <ListRow
          lead={<FileText aria-hidden />}
          title="Weekends and nights"
          detail="Boundary round, three items"
          href="/gallery"
        />
      </List>
      <SectionHead>Next</SectionHead>
      <List>
        <ListRow
          lead={<Mark appearance={appearance(2)} />}
          title="Tomorrow, 18:30, with Noor"
          detail="Botanical garden, late opening. Set out at 18:05."
        />
      </List>
    </Screen>
  );
}

export function WritePlate() {
  const [note, setNote] = useState(
    'Sam wrote from Ines’s that they would stay the night after all. I had already cooked for two.',
  );
  const [here, setHere] = useState<string[]>(['jealousy', 'fear of loss']);
  const [strong, setStrong] = useState<number | null>(7);
  return (
    <Screen
      title="Tonight’s note"
      back={{ href: '/gallery', label: 'Mine' }}
      visibility={onlyYou}
      narrow
      dock={
        <>
          <ArcDial
            label="Jealousy"
            value={strong}
            onChange={setStrong}
            say={(value) => `${value}, strong`}
            low="a trace"
            high="fills everything"
          />
          <ButtonRow>
            <Button icon={<Plus aria-hidden />}>More</Button>
            <Button kind="main">Keep</Button>
          </ButtonRow>
        </>
      }
    >
      <TextArea bare label="What happened?" value={note} onChange={setNote} />
      <Chips
        label="What is here?"
        options={[
          'jealousy',
          'envy',
          'fear of loss',
          'loneliness',
          'uncertainty',
          'disappointment',
          'guilt',
        ].map((id) => ({ id, label: id }))}
        value={here}
        onChange={setHere}
      />
    </Screen>
  );
}
