// All rules for plans, each with the days that it holds on.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  daysOfRule,
  ME,
  myDateOf,
  myRelationships,
  type PlanRule,
  rulesOf,
  type State,
} from '@orrery/domain';
import { Plus } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import { ClashesSection } from '../../papers/clashes/clashes-section.tsx';
import { isAboutTime, useClashes } from '../../papers/clashes/use-clashes.ts';
import styles from '../limits/limits.module.css';
import { useRuleSource } from './rule-source.ts';
import { useSaidRules } from './rule-words.ts';

export default function RulesScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const rules = rulesOf(state.time);
  const clashes = useClashes().filter(isAboutTime);
  return (
    <Screen
      title={t`Rules for plans`}
      back={{ href: '/time', label: t`Week` }}
      visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}
      narrow
      dock={
        <ButtonLink kind="main" wide href="/time/rules/new" icon={<Plus aria-hidden />}>
          <Trans>Add a rule</Trans>
        </ButtonLink>
      }
    >
      <p className={`t-body ${styles.lead}`}>
        <Trans>
          What every plan keeps, whatever is wished for. They are yours alone: what others have agreed to with
          you is between you and them.
        </Trans>
      </p>
      {rules.length > 0 ? (
        <List label={t`Rules for plans`}>
          {rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} />
          ))}
        </List>
      ) : (
        <Empty>
          <Trans>No rules yet. Whose Friday is it, and who stays with the children?</Trans>
        </Empty>
      )}
      <ClashesSection clashes={clashes} />
    </Screen>
  );
}

/** Of days that come every so many weeks, the next ones are named. */
const [lookAhead, mostNext] = [120, 4];

function RuleRow({ rule: { id, fields } }: { rule: PlanRule }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const said = useSaidRules();
  const next = formats.list(
    daysOfRule(fields.days, myDateOf(state, now), lookAhead).slice(0, mostNext).map(formats.dayShort),
  );
  const source = useRuleSource()(fields.source);
  const when = fields.what.kind === 'apart' && fields.days.except.length === 0 ? '' : said.days(fields.days);
  const what = fields.name.trim() ? said.what(fields) : '';
  const title = source?.title ?? '';
  const from = source
    ? source.holds
      ? t`From “${title}”`
      : t`From “${title}”, which does not hold as it did`
    : '';
  const detail = isAboutSomebody(state, fields.what)
    ? [what, when, fields.days.everyWeeks > 1 && next ? t`The next: ${next}` : '', from]
        .filter(Boolean)
        .join('. ')
    : t`About somebody who is not on your map any more, so it holds for nothing.`;
  return <ListRow href={`/time/rules/${id}`} title={said.title(fields)} detail={detail} />;
}

/** Whether all whom it needs are on my map still (RULE7). */
function isAboutSomebody(state: State, what: PlanRule['fields']['what']): boolean {
  const mine = myRelationships(state.people);
  const has = (id: string) => mine.some((one) => one.id === id);
  if (what.kind === 'apart') return what.relationships.filter(has).length > 1;
  if (what.kind === 'cover')
    return what.people.every((one) => one === ME || state.people.people.get(one)?.present);
  if (what.kind === 'neverOf') return state.people.people.get(what.person)?.present === true;
  return has(what.relationship);
}
