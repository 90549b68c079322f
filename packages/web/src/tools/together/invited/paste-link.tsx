// No invitation is open: why, and a field for the link.
import { Trans, useLingui } from '@lingui/react/macro';
import type { LinkFault } from '@orrery/client/circle';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { type Opened, openInvitation } from './opened.ts';

export function PasteLink(props: { fault: 'none' | LinkFault; onOpen: (opened: Opened) => void }) {
  const { fault, onOpen } = props;
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);

  const faults: Record<LinkFault, { what: string; todo: string }> = {
    foreign: {
      what: t`This is no invitation into a circle.`,
      todo: t`Is it the whole link, with all that stands behind the #? A link for a second device of yours is something else.`,
    },
    damaged: {
      what: t`A piece of this link is missing, or was changed on its way.`,
      todo: t`Copy all of it, or ask for it once more.`,
    },
    versionUnknown: {
      what: t`A newer Orrery made this link.`,
      todo: t`Reload the page to get the newer one, and open the link again.`,
    },
  };

  function read(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') return setError(t`Please paste the link, or the message with it.`);
    const opened = openInvitation(text);
    if (opened.kind === 'invitation') return onOpen(opened);
    const { what, todo } = faults[opened.kind === 'none' ? 'foreign' : opened.kind];
    setError(`${what} ${todo}`);
  }

  return (
    <Flow>
      {fault === 'none' ? (
        <p className="t-lead">
          <Trans>
            Open the link that you were sent, point the camera of this device at the code, or paste it here.
            You read first what it is about. Reading tells nobody in the circle; who serves this page sees
            that somebody opened Orrery, and no more.
          </Trans>
        </p>
      ) : (
        <Notice what={faults[fault].what} todo={faults[fault].todo} />
      )}
      <form onSubmit={read}>
        <TextArea
          label={t`The link, or the message with it`}
          value={text}
          onChange={(next) => {
            setText(next);
            setError(null);
          }}
          error={error ?? undefined}
          rows={3}
        />
        <Button kind="main" type="submit" wide>
          <Trans>Read it</Trans>
        </Button>
      </form>
      <p className="t-caption">
        <Trans>
          An opened link is forgotten when the page is loaded again, so that nobody finds it here.
        </Trans>
      </p>
    </Flow>
  );
}
