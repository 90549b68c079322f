// Before a draft is shown: exactly what the others get, and what showing it does not do.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { type EntryId, keyOfPaper, ownPaperFor, type PaperId, type PapersIntent } from '@orrery/domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { ItemText, ListText } from '../boundaries/list-text.tsx';
import { PaperDays, PaperText } from '../reading/paper-text.tsx';
import { usePaperWords } from '../use-paper-words.ts';
import { paperAct, paperPath } from '../use-papers.ts';
import type { WrittenDraft } from './use-paper-draft.ts';

export function ShowDialog(props: {
  circle: Circle;
  draft: WrittenDraft;
  open: boolean;
  onClose: () => void;
  /** Why it was not shown: for the page, where its field is. */
  onRefused: (why: Why) => void;
}) {
  const { circle, draft, open, onClose, onRefused } = props;
  const { t } = useLingui();
  const { act } = useOrrery();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const sentence = useCircleRefusals();
  const words = usePaperWords(circle);
  const [busy, setBusy] = useState(false);
  const { content, people, base } = draft.values;
  const { me } = circle.inCircle;
  const others = words.names(people.filter((one) => one !== me));

  const besides = circle
    .members()
    .filter(({ id, isIn }) => isIn && id !== me && !people.includes(id))
    .map(({ id }) => id);
  const readers = words.formats.capital(words.names(besides));

  // called by its draft, so that shown twice, from two devices or after a crash, it is one paper
  const isOwn = content.kind === 'boundaries';
  const own = isOwn
    ? ownPaperFor(circle.state.papers, content.kind, me, draft.of?.parties ?? [me, ...people])
    : null;
  const goesOn = own?.last !== undefined && own.last.paper !== own.paper;
  const id = own?.paper ?? (draft.id as string as PaperId);
  const key =
    draft.of && !goesOn ? draft.of.id : keyOfPaper(content.kind, id, draft.of?.parties ?? [me, ...people]);
  const of = circle.state.papers.papers.get(key);
  const text = JSON.stringify(content);
  /** Shown before, and the draft stayed. */
  const was = of?.versions.some(
    ({ draft: { by, after, content: shown } }) =>
      by === me && (!base || after.includes(base as EntryId)) && JSON.stringify(shown) === text,
  );
  const from = draft.of ? base : isOwn ? '' : of?.versions.at(-1)?.id;
  const intent: PapersIntent = {
    ...{ type: 'draftPaper', content },
    // one’s own list with the same people is another one, of which this is no version
    ...(draft.of ? { paper: draft.of.id } : of && !isOwn ? { paper: of.id } : { id, people }),
    ...(from && !goesOn ? { base: from as EntryId } : {}),
  };

  async function show() {
    if (busy) return;
    setBusy(true);
    const why = was ? null : await paperAct(circle, intent);
    // it lies in the circle now: what was mine alone is let go for good
    const left = why
      ? null
      : await act({ tool: 'papers', intent: { type: 'erasePaperDraft', id: draft.id } });
    setBusy(false);
    if (why) {
      onClose();
      return onRefused(why);
    }
    go(paperPath(circle, key));
    const reason = left && sentence(left);
    tell({
      words: reason ? (
        <Trans>Shown. Your own draft of it is still here. {reason}</Trans>
      ) : was ? (
        <Trans>It had been shown already.</Trans>
      ) : isOwn ? (
        <Trans>Shown. It is there to be read now, and answered.</Trans>
      ) : (
        <Trans>Shown. Nobody has signed it yet.</Trans>
      ),
    });
  }
  return (
    <Dialog
      title={t`What they will get`}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Write on</Trans>
          </Button>
          <Button kind="main" onPress={() => void show()} busy={busy ? <Trans>Showing it</Trans> : undefined}>
            <Trans>Show it to {others}</Trans>
          </Button>
        </>
      }
    >
      <Flow>
        <p>
          {isOwn ? (
            <Trans>
              From then on it stands in this circle as your list, and cannot be made unseen. Each answers what
              asks them, or does not. You can change or withdraw it at any time.
            </Trans>
          ) : (
            <Trans>
              From then on it stands in this circle, with your name as who drafted it, and cannot be made
              unseen. Each signs for themselves, or does not. You have not signed by showing it.
            </Trans>
          )}
        </p>
        {goesOn ? (
          <p>
            <Trans>
              So much was written on your list with these people that it goes on as a new one. The one before
              is withdrawn by that, and everybody is asked anew.
            </Trans>
          </p>
        ) : null}
        <p>
          {besides.length > 0 ? (
            <Trans>{readers} can read it too, being in this circle, and so can whoever comes in later.</Trans>
          ) : (
            <Trans>Nobody else is in this circle. Whoever comes in later can read it too.</Trans>
          )}
        </p>
        <p className="t-sentence">{content.title}</p>
        {content.kind === 'boundaries' ? (
          <>
            <ListText items={content.items} each={(item) => <ItemText item={item} nameOf={words.nameOf} />} />
            <PaperDays content={content} />
          </>
        ) : (
          <PaperText content={content} />
        )}
      </Flow>
    </Dialog>
  );
}
