// What a guest reads before answering, word by word as the one who invites has seen it (CIRCLE10).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Preview } from '@orrery/client/circle';
import { hostOf } from '@orrery/client/sync';
import { inSentence, type Role } from '@orrery/domain';
import { CircleQuestionMark, DoorOpen, Eye, FileText, Hand, Server } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { appearance, me } from '../../../ui/appearance.ts';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { MarkShapeIn } from '../../../ui/mark.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import styles from './reading.module.css';

/** `from`: the host that the page comes from. `as`: in a care space, what the guest would be there. */
export function Reading(props: { preview: Preview; relay: string; from: string; as?: Role | undefined }) {
  const { preview, relay, from, as } = props;
  const { t } = useLingui();
  const { list } = useFormats();
  const { said, sees, touches } = preview;
  const [by = '', ...members] = [preview.by, ...preview.members].map(inSentence);
  const circle = inSentence(preview.circle);
  const others = [by, ...members];
  const all = list([t`you`, ...others]);
  const everybody = list(others);
  const host = hostOf(relay);
  return (
    <div className={styles.reading}>
      <VisibilityLine
        readers={[me, ...others.slice(0, 4).map((_, at) => appearance(at))]}
        words={t`Would be ${all}`}
      />
      <List label={t`What the invitation says`}>
        <ListRow
          lead={<CircleQuestionMark aria-hidden />}
          title={<Trans>What you are asked</Trans>}
          strong
          detail={
            as ? (
              <Asked as={as} by={by} space={circle} />
            ) : circle ? (
              <Trans>
                To be in the circle “{circle}” with {everybody}. You choose the name you go by there, and what
                you share.
              </Trans>
            ) : (
              <Trans>
                To be in a circle with {everybody}. You choose the name you go by there, and what you share.
              </Trans>
            )
          }
        />
        <ListRow
          lead={<FileText aria-hidden />}
          title={<Trans>What is already said of you there</Trans>}
          strong
          detail={<Lines lines={said} none={<Trans>Nothing that {by} has written here.</Trans>} />}
        />
        <ListRow
          lead={<Eye aria-hidden />}
          title={<Trans>What you would see</Trans>}
          strong
          detail={<Lines lines={sees} none={<Trans>{by} has written nothing here.</Trans>} />}
        />
        <ListRow
          lead={<Hand aria-hidden />}
          title={<Trans>What touches you</Trans>}
          strong
          detail={<Lines lines={touches} none={<Trans>Nothing that {by} has written here.</Trans>} />}
        />
        <ListRow
          lead={<Server aria-hidden />}
          title={<Trans>Who serves this</Trans>}
          strong
          detail={
            host === from ? (
              <Trans>
                The page and the circle’s relay come from {host}. Whoever runs it sees from where you connect,
                when and how much, and reads no word. They could change the page, though: if you do not trust
                them, do not join here.
              </Trans>
            ) : (
              <Trans>
                The page comes from {from}, the circle lies sealed with {host}. Whoever runs them sees from
                where you connect, when and how much, and reads no word. Who serves the page could change it,
                though: if you do not trust them, do not join here.
              </Trans>
            )
          }
        />
        <ListRow
          lead={<DoorOpen aria-hidden />}
          title={<Trans>If you would rather not</Trans>}
          strong
          detail={
            <Trans>
              Close this page: {by} is told nothing. Who serves it sees that somebody fetched a page of
              Orrery, and not that it was an invitation. Once in, you can leave at any time, without a word.
            </Trans>
          }
        />
      </List>
      <p className="t-caption">
        <Trans>
          The first four are as {by} wrote them. After joining you see for yourself what is so. Nobody who
          invites you needs your passphrase, or the words of your kit.
        </Trans>
      </p>
    </div>
  );
}

/** In a care space it is no matter of being among others, but of working together. */
function Asked({ as, by, space }: { as: Role; by: string; space: string }) {
  const where = space ? <Trans>The space is called “{space}”.</Trans> : null;
  return as === 'provider' ? (
    <>
      <Trans>
        To work with {by} as a therapist, coach or counsellor, in a space that is there for that alone. You
        see what clients share there, piece by piece, once all of you have signed how you work. A client can
        end your access at any time.
      </Trans>{' '}
      {where}
    </>
  ) : (
    <>
      <Trans>
        To be a client in a space with {by}, that is there for that work alone. You choose what you share,
        piece by piece, once all of you have signed how you work. You can end it at any time.
      </Trans>{' '}
      {where}
    </>
  );
}

function Lines({ lines, none }: { lines: readonly string[]; none: ReactNode }) {
  if (lines.length === 0) return none;
  return [...new Set(lines)].map((line) => (
    <span key={line} className={styles.line}>
      {line}
    </span>
  ));
}

/** A circle that is there, and mine, which is not yet part of it. */
export function TwoCircles() {
  return (
    <svg className={styles.drawing} viewBox="0 0 320 124" aria-hidden>
      <circle cx="132" cy="62" r="58" className={styles.theirs} />
      <circle cx="188" cy="62" r="58" className={styles.mine} />
      <g transform="translate(118 62)">
        <MarkShapeIn appearance={appearance(0)} size={16} />
      </g>
      <g transform="translate(202 62)">
        <MarkShapeIn appearance={me} size={22} rays />
      </g>
    </svg>
  );
}
