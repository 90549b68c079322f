// What one relationship needs: the hours of my side of it, kept as one goes.

import { Trans, useLingui } from '@lingui/react/macro';
import {
  type BudgetFields,
  budgetOf,
  budgetTable,
  type DayOfWeek,
  datesAreEvenings,
  hasBudget,
  isTimeKnown,
  mondayOf,
  myDateOf,
  myRelationships,
  othersIn,
  type Relationship,
} from '@orrery/domain';
import { useLocation, useParams } from 'wouter';
import { appearanceOf, nameOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import { AskedRows } from '../../together/hours/asked-rows.tsx';
import { useDays } from '../limits/day-words.ts';
import { useFaultSentence } from '../limits/fault-words.ts';
import { KeptDock } from '../limits/kept-dock.tsx';
import { useKeptForm } from '../limits/kept-form.ts';
import { budgetFieldNames } from './budget-field-names.ts';
import { BudgetForm } from './budget-fields.tsx';
import { BudgetMeaning } from './budget-meaning.tsx';
import { CopyFrom } from './copy-from.tsx';
import styles from './needs.module.css';
import { useHourWords } from './words.ts';

export default function BudgetScreen() {
  const { relationship: id } = useParams<{ relationship: string }>();
  const { state } = useOrrery();
  const { t } = useLingui();
  const relationship = myRelationships(state.people).find((r) => r.id === id);
  if (relationship) return <Budget key={relationship.id} relationship={relationship} />;
  return (
    <Screen title={t`Hours`} back={{ href: '/time/needs', label: t`What each needs` }} narrow>
      <Empty action={<ButtonLink href="/time/needs">{t`See all relationships`}</ButtonLink>}>
        <Trans>This relationship is not on your map any more.</Trans>
      </Empty>
    </Screen>
  );
}

const named: readonly string[] = budgetFieldNames;

function Budget({ relationship }: { relationship: Relationship }) {
  const { state, now, attempt } = useOrrery();
  const { t } = useLingui();
  const formats = useFormats();
  const wide = useWide();
  const further = useFurther();
  const sentence = useFaultSentence();
  const [, go] = useLocation();
  const { id } = relationship;
  const name = namesIn(state, id, formats);
  const looks = appearanceOf(state, id);
  const stored = budgetOf(state.time, id);
  const isNew = !hasBudget(state.time, id);
  const form = useKeptForm<BudgetFields>({
    id: `budget/${id}`,
    stored,
    intentOf: (changes) => ({
      tool: 'time',
      intent: {
        type: 'changeBudget',
        relationship: id,
        changes: isNew ? { ...stored, ...changes } : changes,
      },
    }),
    whenEmpty: { floor: 0, nights: 0, travel: 0, landing: 0, wish: 0 },
    putBackWords: t`The hours are as they were.`,
  });
  const week = mondayOf(myDateOf(state, now));
  const row = budgetTable(state, week, 1).find((r) => r.relationship === id);
  const meaning = (
    <BudgetMeaning
      values={form.values}
      appearance={looks}
      planned={row?.planned ?? 0}
      lived={row?.lived ?? 0}
      inEvenings={datesAreEvenings(state.time)}
    />
  );
  const finish = async () => {
    if (!(await form.keep())) return;
    const first = {
      tool: 'time',
      intent: { type: 'changeBudget', relationship: id, changes: stored },
    } as const;
    if (!hasBudget(state.time, id) && !(await attempt(first))) return;
    go('/time/needs');
  };
  const elsewhere = form.fault && !named.includes(form.fault.field ?? '') ? form.fault : null;

  return (
    <Screen
      title={name}
      documentTitle={t`Hours`}
      lead={<Mark appearance={looks} size={22} />}
      back={{ href: '/time/needs', label: t`What each needs` }}
      visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}
      side={wide ? meaning : undefined}
      sideLabel={t`What it comes to`}
      dock={<KeptDock form={form} isNew={isNew} onFinish={() => void finish()} />}
    >
      {wide ? null : <div className={styles.phone}>{meaning}</div>}
      <div className={styles.column}>
        <WrittenTwiceRemark about={[{ of: 'budget', id }]} />
        {elsewhere ? <Notice what={sentence(elsewhere)} /> : null}
        <BudgetForm
          values={form.values}
          fault={form.fault}
          onChange={form.set}
          further={further(stored)}
          livesTogether={relationship.fields.livesTogether}
        />
        <AskedRows relationship={relationship} />
        <TheirTime relationship={relationship} />
        <div className={styles.after}>
          <CopyFrom to={id} onCopy={form.set} />
        </div>
      </div>
    </Screen>
  );
}

/** What is set one step further, in a few words. */
function useFurther() {
  const { t } = useLingui();
  const words = useHourWords();
  const names = useDays();
  return (b: BudgetFields) => {
    const [shortest, longest] = [words.hours(b.shortest), words.hours(b.longest)];
    const parts = [shortest === longest ? t`dates of ${shortest}` : t`dates of ${shortest} to ${longest}`];
    if (b.preferDays.length > 0) {
      const preferred = names.runs(b.preferDays as DayOfWeek[]);
      parts.push(t`best on ${preferred}`);
    }
    if (b.travel > 0) {
      const travel = words.hours(b.travel);
      parts.push(t`${travel} each way`);
    }
    return parts.join(', ');
  };
}

/** Ways on to what I know of the others' time, on which a plan for these hours rests. */
function TheirTime({ relationship }: { relationship: Relationship }) {
  const { state } = useOrrery();
  const { t } = useLingui();
  return (
    <div className={styles.after}>
      <List>
        {othersIn(relationship).map((person) => {
          const name = nameOf(state, person);
          return (
            <ListRow
              key={person}
              href={`/time/known/${person}`}
              title={t`When ${name} can`}
              detail={
                isTimeKnown(state, person)
                  ? t`As far as you know it`
                  : t`Not known yet, so ${name} counts as free when you are`
              }
            />
          );
        })}
      </List>
    </div>
  );
}
