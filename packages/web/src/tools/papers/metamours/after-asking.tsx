// What can follow from what I chose, which is mostly nothing: for parallel a kind sentence, and no plan; and no plan either for whoever asks
// because somebody else wishes it (META3).
import { Trans, useLingui } from '@lingui/react/macro';
import { dangerIn, type ReadinessFields } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import type { KeptDraft } from '../../../app/use-kept-draft.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { othersOf, useCircles } from '../../together/use-circles.ts';
import { metamourPath } from '../use-papers.ts';

type Draft = KeptDraft<ReadinessFields>;

export function AfterAsking({ draft }: { draft: Draft }) {
  // while there is danger nothing is offered that is said to somebody (HELP5)
  const mayTalk = dangerIn(useOrrery().state) === null;
  const { near, own } = draft.values;
  if (near === 'parallel') return <Complete draft={draft} isAsked={own === 'asked'} mayTalk={mayTalk} />;
  if (own === 'asked') return <NothingOwed />;
  // pressure hides where one is not sure
  const isUnsure = own === 'both' || own === 'unsure';
  return (
    <>
      {isUnsure ? <NothingOwed /> : null}
      {near !== '' && mayTalk ? <WhereToPlan /> : null}
    </>
  );
}

function Complete({ draft, isAsked, mayTalk }: { draft: Draft; isAsked: boolean; mayTalk: boolean }) {
  return (
    <section>
      <SectionHead>
        <Trans>That is a complete answer</Trans>
      </SectionHead>
      <Flow>
        <p>
          <Trans>It needs no plan, no meeting and no reason, and nobody has to be told.</Trans>
        </p>
        {isAsked ? <NothingOwed /> : null}
        {mayTalk ? <Sentence draft={draft} /> : null}
      </Flow>
    </section>
  );
}

function Sentence({ draft }: { draft: Draft }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const [isWritten, setWritten] = useState(false);
  const offered = t`I would like us to live side by side, each with our own time, without meeting. That is nothing against you.`;
  const text = isWritten ? draft.values.sentence : draft.values.sentence || offered;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <>
      <p>
        <Trans>If you would like to tell it, one kind sentence is enough, in your own words.</Trans>
      </p>
      <TextArea
        label={t`How I would say it`}
        optional
        rows={3}
        value={text}
        onChange={(sentence) => {
          setCopied(null);
          setWritten(true);
          draft.change({ sentence });
        }}
        error={draft.error('sentence')}
      />
      <ButtonRow>
        <Button onPress={() => void copy()}>
          <Trans>Copy it</Trans>
        </Button>
      </ButtonRow>
      <p role="status" className="t-caption">
        {copied === 'yes' ? (
          <Trans>Copied. It stays in your clipboard until you copy something else.</Trans>
        ) : copied === 'no' ? (
          <Trans>This browser does not let it be copied. Please mark it and copy it yourself.</Trans>
        ) : (
          <Trans>Nothing is sent from here.</Trans>
        )}
      </p>
    </>
  );
}

function NothingOwed() {
  return (
    <Notice
      kind="remark"
      announce
      what={<Trans>Nobody owes anybody nearness</Trans>}
      means={
        <Trans>
          Not to somebody who wishes it, and not to somebody whom you love. “Not now” and side by side are
          complete answers, and nothing has to follow from this page.
        </Trans>
      }
      todo={
        <TextLink href="/help/now">
          <Trans>If you are afraid of what happens when you say no: who can help now</Trans>
        </TextLink>
      }
    />
  );
}

function WhereToPlan() {
  const { t } = useLingui();
  const circles = (useCircles()?.withScreens() ?? []).filter((circle) => othersOf(circle).length > 0);
  return (
    <section>
      <SectionHead>
        <Trans>If you want to go on</Trans>
      </SectionHead>
      <Flow>
        <p>
          <Trans>
            It can stay here. A plan is written in a circle that you are both in, each of you for yourselves;
            whom you share need not be in it. Nothing of this page goes there.
          </Trans>
        </p>
        {circles.length > 0 ? (
          <List label={t`Circles in which to write a plan`}>
            {circles.map((circle) => (
              <ListRow
                key={circle.id}
                title={circle.name || t`A circle`}
                detail={t`Write a plan here`}
                href={metamourPath(circle)}
              />
            ))}
          </List>
        ) : (
          <p className="t-small">
            <TextLink href="/together">
              <Trans>To circles</Trans>
            </TextLink>
          </p>
        )}
      </Flow>
    </section>
  );
}
