import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useFormats } from '../shell/formats.tsx';
import { Logo } from '../shell/logo.tsx';
import { MineIcon, PeopleIcon, TimeIcon, TodayIcon, TogetherIcon } from '../shell/room-icons.tsx';
import { Answers } from '../ui/answers.tsx';
import { appearance, me } from '../ui/appearance.ts';
import { BudgetTable } from '../ui/budget-table.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Empty } from '../ui/empty.tsx';
import { Gauge } from '../ui/gauge.tsx';
import { List, ListRow } from '../ui/list-row.tsx';
import { Mark } from '../ui/mark.tsx';
import { Notice } from '../ui/notice.tsx';
import { OfflineMark } from '../ui/offline-mark.tsx';
import { Progress } from '../ui/progress.tsx';
import { Seal } from '../ui/seal.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Steps } from '../ui/steps.tsx';
import { Cell, Column, Row, Table } from '../ui/table.tsx';
import { Term, Terms } from '../ui/terms.tsx';
import { VisibilityLine } from '../ui/visibility-line.tsx';
import styles from './gallery.module.css';
import { Specimen } from './specimen.tsx';

export const march = [
  {
    id: 'sam',
    name: 'Sam',
    appearance: appearance(0),
    floor: 24,
    wish: 40,
    most: 60,
    planned: 40,
    lived: 11,
  },
  { id: 'kit', name: 'Kit', appearance: appearance(1), floor: 12, wish: 20, most: 28, planned: 18, lived: 4 },
  {
    id: 'noor',
    name: 'Noor',
    appearance: appearance(2),
    floor: 8,
    wish: 16,
    most: 20,
    planned: 14,
    lived: 6,
  },
  { id: 'me', name: 'My own time', appearance: me, floor: 16, wish: 24, most: 40, planned: 24, lived: 9 },
].map((row) => ({
  ...row,
  floor: row.floor * 60,
  wish: row.wish * 60,
  most: row.most * 60,
  planned: row.planned * 60,
  lived: row.lived * 60,
}));

function Marks({ hollow = false, from = 0 }: { hollow?: boolean; from?: number }) {
  return (
    <div className={styles.line}>
      <Mark appearance={me} hollow={hollow} label="You" />
      {Array.from({ length: 8 }, (_, index) => appearance(from + index)).map((one) => (
        <Mark key={`${one.color}${one.mark}`} appearance={one} hollow={hollow} size={22} />
      ))}
      <Mark appearance={me} rays size={30} hollow={hollow} />
    </div>
  );
}

function Budget() {
  const { hoursFigure } = useFormats();
  return (
    <BudgetTable
      caption="Hours in March"
      rows={[
        ...march.slice(0, 3),
        {
          id: 'trio',
          name: 'Mathilda-Antoinette and Sam',
          appearance: appearance(8),
          others: [appearance(0)],
          floor: null,
          wish: 450,
          most: null,
          planned: 90,
          lived: 0,
          note: 'six hours of the wish stay open',
        },
        ...march.slice(3),
      ]}
      format={hoursFigure}
      note="Ticks: floor and wish, as both sides confirmed them. Home with Sam is counted apart: 14 evenings."
    />
  );
}

function Rows() {
  return (
    <>
      <SectionHead>Waiting for you</SectionHead>
      <List label="Waiting for you">
        <ListRow
          lead={<Mark appearance={appearance(1)} />}
          strong
          title="Kit asks for Thursday"
          detail="12 March, 19:00 to 22:00, dinner at Kit’s"
          below={
            <>
              <Answers
                label="Your answer to Kit"
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
        <ListRow title="Three dates a week" trail="2½ h" />
        <ListRow
          lead={<Mark appearance={appearance(2)} />}
          title="Rechtsschutzversicherungsgesellschaftstreffen with Noor and everybody else"
          detail={<OfflineMark />}
          chosen
          onPress={() => {}}
        />
      </List>
    </>
  );
}

function Flow() {
  const [at, setAt] = useState('lived');
  const steps = ['lived', 'floors', 'energy', 'plan'];
  const index = steps.indexOf(at);
  return (
    <Steps
      steps={[
        { id: 'lived', title: 'What was lived' },
        { id: 'floors', title: 'Who was below their floor' },
        { id: 'energy', title: 'Your energy' },
        { id: 'plan', title: 'Next week' },
      ]}
      at={at}
      onBack={index > 0 ? () => setAt(steps[index - 1] ?? at) : undefined}
      onNext={() => setAt(steps[index + 1] ?? at)}
      missing={index === 1 ? 'Say for each date whether it took place.' : null}
    >
      <p>One tap a date: it was, it was not, it was different.</p>
    </Steps>
  );
}

export function Showing() {
  return (
    <>
      <Specimen name="Logo and rooms">
        {() => (
          <div className={styles.line}>
            <Logo />
            <TodayIcon />
            <PeopleIcon />
            <TimeIcon />
            <MineIcon />
            <TogetherIcon />
          </div>
        )}
      </Specimen>
      <Specimen name="Marks: settled, tentative, the ninth to the sixteenth">
        {() => (
          <>
            <Marks />
            <Marks hollow />
            <Marks from={8} />
          </>
        )}
      </Specimen>
      <Specimen name="Type">
        {() => (
          <>
            <p className="t-display">Tuesday evening</p>
            <p className="t-title">Proven for March</p>
            <p className="t-sentence">We tell each other the same day when a night away gets longer.</p>
            <p className="t-lead">I had already cooked for two.</p>
            <p className="t-body">No plan meets the wishes you all entered better.</p>
            <p className="t-small">12 March, 19:00 to 22:00, dinner at Kit’s</p>
            <p className="t-caption">Held for you both until Wednesday, 20:00.</p>
          </>
        )}
      </Specimen>
      <Specimen name="Visibility line">
        {() => (
          <>
            <VisibilityLine readers={[me]} words="Only you" />
            <VisibilityLine readers={[me]} words="Only you; Sam sees busy hours" />
            <VisibilityLine readers={[me, appearance(0), appearance(1)]} words="You, Sam and Kit" />
            <VisibilityLine
              readers={[me, appearance(0), appearance(1)]}
              words="You, Sam and Kit"
              seeAs={{ label: 'See it as Kit', href: '/gallery' }}
            />
          </>
        )}
      </Specimen>
      <Specimen name="Section head and list">{() => <Rows />}</Specimen>
      <Specimen name="Terms">
        {() => (
          <Terms>
            <Term name="Next">Thursday, 19:00, held</Term>
            <Term name="March">18 of 20 hours wished, floor 12</Term>
            <Term name="Papers">
              Boundary list, in a round
              <br />
              Pledge, in force until 30 June
            </Term>
            <Term name="All of it" href="/gallery">
              limits, safer sex, afterwards
            </Term>
          </Terms>
        )}
      </Specimen>
      <Specimen name="Table">
        {() => (
          <Table
            caption="What was there"
            columns={
              <>
                <Column>Person</Column>
                <Column align="end">dates</Column>
                <Column align="end">share</Column>
              </>
            }
          >
            <Row>
              <Cell head>
                <Mark appearance={appearance(0)} size={13} /> Sam
              </Cell>
              <Cell align="end">11</Cell>
              <Cell align="end">48 %</Cell>
            </Row>
            <Row chosen>
              <Cell head>
                <Mark appearance={appearance(1)} size={13} /> Kit
              </Cell>
              <Cell align="end">7</Cell>
              <Cell align="end">30 %</Cell>
            </Row>
            <Row>
              <Cell head>Evening alone, planned</Cell>
              <Cell align="end">3</Cell>
              <Cell align="end" quiet>
                too few to say
              </Cell>
            </Row>
          </Table>
        )}
      </Specimen>
      <Specimen name="Budget table">{() => <Budget />}</Specimen>
      <Specimen name="Gauge alone">
        {() => (
          <Gauge
            value={{ floor: 720, wish: 1200, most: 1680, planned: 1080, lived: 240 }}
            scale={1680}
            appearance={appearance(1)}
            label="Kit: 4 hours lived and 18 planned; floor 12, wish 20, most 28"
          />
        )}
      </Specimen>
      <Specimen name="Seal: proven, with a gap">
        {() => (
          <div className={styles.line}>
            <Seal proven label="Proven" />
            <Seal proven={false} label="Not proven: a gap of two hours is left" />
          </div>
        )}
      </Specimen>
      <Specimen name="Notices">
        {() => (
          <>
            <Notice
              announce={false}
              what="This file is no calendar"
              means="Nothing of it was read, and what you had stays as it is."
              todo="Export the calendar again as an .ics file and choose that one."
              actions={<Button>Choose another file</Button>}
            />
            <Notice
              kind="remark"
              what="Kit’s busy time is not known"
              means="Kit counts as free whenever you are."
              actions={<Button kind="plain">Enter what you know</Button>}
            />
          </>
        )}
      </Specimen>
      <Specimen name="Progress: known, unknown">
        {() => (
          <>
            <Progress
              words="Proving that no plan is better"
              detail="Four of six levels are proven."
              value={0.66}
              onCancel={() => {}}
            />
            <Progress words="Reading the calendar" />
          </>
        )}
      </Specimen>
      <Specimen name="Empty">
        {() => <Empty action={<Button>Add somebody</Button>}>Nobody is here yet but you.</Empty>}
      </Specimen>
      <Specimen name="Disclosure">
        {() => (
          <div>
            <Disclosure label="Days and lengths" detail="Any day, 2 to 5 hours">
              <p>Preferred days of the week and of the month.</p>
            </Disclosure>
            <Disclosure label="Travel and landing" open>
              <p>Time to get there and to land afterwards.</p>
            </Disclosure>
          </div>
        )}
      </Specimen>
      <Specimen name="Steps">{() => <Flow />}</Specimen>
    </>
  );
}
