// All that one member sees of what is shared in a circle. The preview is this very screen, for somebody else: then nothing can be done.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { canBeAnswered, type MemberId, type Seen } from '@orrery/domain';
import { type ReactNode, useState } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useNamed } from '../map/told-list.tsx';
import { AnswerForm, Answers } from './answering.tsx';
import { nameIn } from './names-in.ts';
import styles from './shared.module.css';
import { SharedView } from './shared-view.tsx';
import { TakeBackDialog, type TakenBack } from './take-back-dialog.tsx';

export interface SharedHereProps {
  circle: Circle;
  /** As the domain says that this member sees it. */
  seen: readonly Seen[];
  viewer: MemberId;
  /** Left out in a preview. */
  circles?: Circles | undefined;
  /** What I can do with what somebody else shared, beside answering. */
  more?: ((seen: Seen) => ReactNode) | undefined;
}

export function SharedHere({ circle, seen, viewer, circles, more }: SharedHereProps) {
  const [gone, takeBack] = useState<TakenBack | null>(null);
  const newest = [...seen].reverse();
  const rows = (some: readonly Seen[]) =>
    some.map((one) => (
      <Thing
        key={one.share.id}
        circle={circle}
        seen={one}
        viewer={viewer}
        circles={circles}
        onTakeBack={takeBack}
        more={more}
      />
    ));
  const theirs = newest.filter(({ by }) => by !== viewer);
  const own = newest.filter(({ by }) => by === viewer);
  return (
    <>
      <section>
        <SectionHead>
          <Trans>From others</Trans>
        </SectionHead>
        {theirs.length > 0 ? (
          rows(theirs)
        ) : (
          <p className="t-caption">
            <Trans>Nothing.</Trans>
          </p>
        )}
      </section>
      <section>
        <SectionHead>
          <Trans>From you</Trans>
        </SectionHead>
        {own.length > 0 ? (
          rows(own)
        ) : (
          <p className="t-caption">
            <Trans>Nothing.</Trans>
          </p>
        )}
      </section>
      {circles && gone ? (
        <TakeBackDialog circles={circles} space={circle.id} what={gone} onClose={() => takeBack(null)} />
      ) : null}
    </>
  );
}

function Thing(props: {
  circle: Circle;
  seen: Seen;
  viewer: MemberId;
  circles: Circles | undefined;
  onTakeBack: (what: TakenBack) => void;
  more: SharedHereProps['more'];
}) {
  const { circle, seen, viewer, circles, onTakeBack, more } = props;
  const { t } = useLingui();
  const formats = useFormats();
  const { share, by, what, since, answers } = seen;
  const named = useNamed(circle, viewer);
  const isMine = by === viewer;
  const name = isMine ? t`You` : nameIn(circle, by) || t`Somebody`;
  const day = since && formats.fullDay(formats.dayOf(since));
  const last = share.fields.until ? formats.fullDay(share.fields.until) : '';
  const kinds: Record<typeof what.kind, string> = {
    question: t`a question`,
    words: t`a wording, for practice`,
    note: t`from a note`,
    person: t`somebody they know`,
    relationship: t`a relationship`,
    tier: t`how they hold it`,
    availability: t`their time`,
    wish: t`what they ask for`,
  };
  const ofMine = {
    wish: t`what you ask for`,
    availability: t`your time`,
    person: t`somebody you know`,
    tier: t`how you hold it`,
  };
  const kind = (isMine && ofMine[what.kind as keyof typeof ofMine]) || kinds[what.kind];
  const open = canBeAnswered(what);
  return (
    <article className={styles.thing}>
      <p className={`t-caption ${styles.head}`}>
        {[name, kind, day].filter(Boolean).join(', ')}
        {last ? (
          <>
            {'. '}
            <Trans>Until {last}</Trans>
          </>
        ) : null}
      </p>
      <SharedView what={what} named={named} />
      {open ? (
        <Answers
          circle={circle}
          answers={answers}
          viewer={viewer}
          {...(circles ? { onTakeBack: (id) => onTakeBack({ kind: 'answer', id }) } : {})}
        />
      ) : null}
      {open && !isMine ? <AnswerForm circles={circles} circle={circle} to={share.id} /> : null}
      {isMine ? null : more?.(seen)}
      {isMine && circles ? (
        <ButtonRow>
          <Button kind="plain" onPress={() => onTakeBack({ kind: what.kind, id: share.id })}>
            <Trans>Take it back</Trans>
          </Button>
        </ButtonRow>
      ) : null}
    </article>
  );
}
