// What follows from what was ticked, which of it led where, and all rules there are.
import { Trans, useLingui } from '@lingui/react/macro';
import { dangersTicked, SUPPORT_RULES, type SupportRule, type SupportSign, supportFor } from '@orrery/domain';
import type { RefObject } from 'react';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { HelpFirst } from '../../help/help-first.tsx';
import styles from './support.module.css';
import { useSupportWords } from './support-words.ts';

export interface AnswerProps {
  ticked: readonly string[];
  heading?: RefObject<HTMLHeadingElement | null>;
}

const kinds = ['help', 'therapy', 'either', 'coaching'] as const;

export function Answer({ ticked, heading }: AnswerProps) {
  const words = useSupportWords();
  const { answer, reasons, waits } = supportFor(ticked);
  const { title, means } = words.answers[answer];
  return (
    <Flow>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className="t-title">
          {title}
        </h2>
        <p>{means}</p>
      </div>
      <HelpFirst kinds={dangersTicked(ticked)} />
      {reasons.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>Why</Trans>
          </SectionHead>
          {kinds.map((kind) => (
            <Those key={kind} kind={kind} among={reasons} />
          ))}
        </section>
      ) : null}
      {waits.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>What can wait</Trans>
          </SectionHead>
          <p>
            <Trans>You ticked this as well. It is not gone; it comes after being safe.</Trans>
          </p>
          <SignList signs={waits.map(({ sign }) => sign)} />
        </section>
      ) : null}
      <section>
        <SectionHead>
          <Trans>What this is, and is not</Trans>
        </SectionHead>
        <p>
          <Trans>
            An assessment by somebody qualified decides better. Orrery is no therapist: this is a first
            thought by fixed rules, no diagnosis, and nothing is counted or added up.{' '}
            <TextLink href="/help/now">Who can help now</TextLink> is there at any time.
          </Trans>
        </p>
        <p>
          <Trans>
            <TextLink href="/mine/choosing">What to ask</TextLink> a therapist or a coach before you begin,
            and <TextLink href="/help/guidance">pages that you can show them</TextLink>.
          </Trans>
        </p>
        <Rules />
      </section>
    </Flow>
  );
}

function Those({ kind, among }: { kind: SupportRule['speaksFor']; among: readonly SupportRule[] }) {
  const words = useSupportWords();
  const signs = among.filter(({ speaksFor }) => speaksFor === kind).map(({ sign }) => sign);
  if (signs.length === 0) return null;
  return (
    <>
      <SectionHead level={3}>{words.speaksFor[kind]}</SectionHead>
      <SignList signs={signs} />
    </>
  );
}

export function SignList({ signs }: { signs: readonly SupportSign[] }) {
  const words = useSupportWords();
  return (
    <ul className={styles.signs}>
      {signs.map((sign) => (
        <li key={sign}>{words.signs[sign]}</li>
      ))}
    </ul>
  );
}

function Rules() {
  const { t } = useLingui();
  const words = useSupportWords();
  return (
    <Disclosure label={<Trans>All rules, word for word</Trans>}>
      <Flow>
        <p>
          <Trans>
            What speaks for help comes before all else. What speaks for therapy and for coaching comes to
            both; one of them alone to that one; what speaks for either sways neither. One tick weighs as much
            as many.
          </Trans>
        </p>
        <Table
          caption={t`All rules, word for word`}
          quiet
          columns={
            <>
              <Column>
                <Trans>If you tick</Trans>
              </Column>
              <Column>
                <Trans>it speaks</Trans>
              </Column>
            </>
          }
        >
          {SUPPORT_RULES.map(({ sign, speaksFor }) => (
            <Row key={sign}>
              <Cell head>{words.signs[sign]}</Cell>
              <Cell>{words.speaksFor[speaksFor]}</Cell>
            </Row>
          ))}
        </Table>
      </Flow>
    </Disclosure>
  );
}
