// One rule for plans: what it says, on which days, and what it is called. What was typed stays when one goes away and comes back.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { isLocalDate, myRelationships, newRule, type RuleFields, type RuleId } from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'wouter';
import { changedIn } from '../../../app/changed-in.ts';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { wayBack } from '../../../app/way-back.ts';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Fields } from '../../../ui/field-group.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import styles from '../dates/dates.module.css';
import { allDays } from '../day-list.tsx';
import { useRuleLabels } from '../field-labels.ts';
import { DaysFields, LeftOut } from './days-fields.tsx';
import { useRuleFromPaper } from './from-paper.ts';
import { daysOfRhythm, freshRule, missingDays, type WrittenRule, writeRule } from './rhythm.ts';
import { type SaidSource, useRuleSource } from './rule-source.ts';
import { useSaidRules } from './rule-words.ts';
import { WhatFields } from './what-fields.tsx';

export default function RuleScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { rule: id } = useParams<{ rule?: string }>();
  const old = id === undefined ? undefined : state.time.rules.get(id as RuleId);
  const back = useWayOn();
  if (id !== undefined && !old?.present)
    return (
      <Screen title={t`Rule for plans`} back={back} narrow>
        <Empty action={<ButtonLink href="/time/rules">{t`See all rules`}</ButtonLink>}>
          <Trans>This rule is not there any more.</Trans>
        </Empty>
      </Screen>
    );
  if (myRelationships(state.people).length === 0)
    return (
      <Screen title={t`Rule for plans`} back={back} narrow>
        <Empty action={<ButtonLink kind="main" href="/people">{t`To the people`}</ButtonLink>}>
          <Trans>A rule is about somebody whom you see. Put them on your map first.</Trans>
        </Empty>
      </Screen>
    );
  return <Form key={id ?? 'new'} rule={(id as RuleId | undefined) ?? null} stored={old?.fields ?? null} />;
}

/** Back to the plan that led here, or to all rules. */
function useWayOn(): { href: string; label: string } {
  const { t } = useLingui();
  const [query] = useSearchParams();
  const href = wayBack(query);
  return href ? { href, label: t`Back` } : { href: '/time/rules', label: t`Rules for plans` };
}

interface Draft {
  /** What the page was opened with. */
  readonly began: RuleFields | null;
  readonly value: WrittenRule;
}

function Form({ rule, stored }: { rule: RuleId | null; stored: RuleFields | null }) {
  const { t } = useLingui();
  const { act, attempt } = useOrrery();
  const sentence = useRefusals();
  const formats = useFormats();
  const labels = useRuleLabels();
  const said = useSaidRules();
  const [, go] = useLocation();
  const [query] = useSearchParams();
  const [draft, setDraft] = useDraft<Draft>(
    `rule/${rule ?? ['new', ...['space', 'paper', 'item'].flatMap((one) => query.get(one) ?? [])].join(' ')}`,
  );
  const [why, setWhy] = useState<Why | null>(null);
  const [isTold, setTold] = useState(false);
  const back = useWayOn();
  const began = draft ? draft.began : stored;
  const fromPaper = useRuleFromPaper();
  const written = draft?.value ?? (stored ? writeRule(stored) : (fromPaper ?? freshRule));
  const source = useRuleSource()(written.source);
  const asked = (query.get('except') ?? '')
    .split(',')
    .filter((day) => isLocalDate(day) && stored !== null && !stored.days.except.includes(day));
  const isAsked = asked.length > 0;
  const except = [...new Set([...written.days.except, ...asked])].sort();
  const value = isAsked ? { ...written, days: { ...written.days, except } } : written;
  const change = (changes: Partial<WrittenRule>) => {
    setWhy(null);
    setDraft({ began, value: { ...value, ...changes } });
  };
  const days = daysOfRhythm(value.rhythm, {
    ...value.days,
    dates: allDays({ days: value.days.dates, adding: value.adding.dates }),
    except: allDays({ days: value.days.except, adding: value.adding.except }),
  });
  const missing =
    isTold && value.what && value.what.kind !== 'apart' ? missingDays(value.rhythm, days) : null;
  const errorAt = (field: string): string | undefined => {
    if (field === 'kind') return isTold && value.what === null ? t`Please choose one.` : undefined;
    if (field === missing && field === 'anchor') return t`Please choose a day in such a week.`;
    if (field === missing) return sentence('dayMissing');
    return why?.field === field ? sentence(why.code) : undefined;
  };
  const keep = async () => {
    setTold(true);
    const { what, name, source } = value;
    if (what === null || (what.kind !== 'apart' && missingDays(value.rhythm, days))) return;
    const fields: RuleFields = { what, days, name: name.trim(), ...(source ? { source } : {}) };
    const title = said.title(fields);
    const refused = await act(
      {
        tool: 'time',
        intent:
          rule === null
            ? { type: 'addRule', fields }
            : { type: 'changeRule', rule, changes: changedIn(began ?? newRule, fields) },
      },
      rule === null ? t`“${title}” holds in every plan from now on.` : t`“${title}” is changed.`,
    );
    setWhy(refused);
    if (refused) return;
    setDraft(null);
    go(back.href);
  };
  const remove = async () => {
    if (rule === null || stored === null) return;
    const title = said.title(stored);
    if (
      await attempt({ tool: 'time', intent: { type: 'removeRule', rule } }, t`“${title}” no longer holds.`)
    ) {
      setDraft(null);
      go(back.href);
    }
  };
  const known = ['kind', 'relationship', 'relationships', 'person', 'people', 'count', 'name'];
  const isElsewhere = why !== null && !(why.field && (known.includes(why.field) || why.field in days));

  return (
    <Screen
      title={stored ? said.title(stored) : t`Rule for plans`}
      documentTitle={t`Rule for plans`}
      back={back}
      visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}
      narrow
      dock={
        <Button kind="main" wide onPress={() => void keep()}>
          <Trans>Keep</Trans>
        </Button>
      }
    >
      <Fields>
        {rule === null ? null : <WrittenTwiceRemark about={[{ of: 'rule', id: rule }]} />}
        {isAsked ? (
          <Notice
            kind="remark"
            what={plural(asked.length, {
              one: `${formats.capital(formats.fullDay(asked[0] ?? ''))} is left out of it, once you keep it.`,
              other: `${formats.list(asked.map(formats.day))} are left out of it, once you keep it.`,
            })}
            means={t`On all its other days it holds as before.`}
          />
        ) : null}
        {source ? <FromPaper source={source} /> : null}
        <WhatFields value={value.what} onChange={(what) => change({ what })} errorAt={errorAt} />
        {value.what === null ? null : (
          <section>
            <SectionHead>
              <Trans>When it holds</Trans>
            </SectionHead>
            {value.what.kind === 'apart' ? (
              <LeftOut value={value} onChange={change} errorAt={errorAt} />
            ) : (
              <DaysFields value={value} onChange={change} errorAt={errorAt} />
            )}
          </section>
        )}
        <TextField
          name="name"
          optional
          label={labels.name}
          placeholder={t`Our Fridays`}
          maxLength={80}
          value={value.name}
          onChange={(name) => change({ name })}
          error={errorAt('name')}
        />
        {isElsewhere ? <p className={styles.error}>{sentence(why.code)}</p> : null}
        {rule === null ? null : (
          <Button kind="plain" onPress={() => void remove()}>
            <Trans>Let this rule go</Trans>
          </Button>
        )}
      </Fields>
    </Screen>
  );
}

/** The sentence that it was made from, and whether that still stands there. */
function FromPaper({ source: { title, sentence, href, holds } }: { source: SaidSource }) {
  const { t } = useLingui();
  return (
    <>
      <blockquote className="t-sentence">
        {sentence}
        <footer className="t-caption">
          <TextLink href={href}>
            <Trans>From “{title}”</Trans>
          </TextLink>
        </footer>
      </blockquote>
      {holds ? null : (
        <Notice
          kind="remark"
          what={t`That paper does not hold as it did.`}
          means={t`Your plans keep this rule all the same, until you change it or let it go.`}
        />
      )}
    </>
  );
}
