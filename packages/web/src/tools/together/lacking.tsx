// What is needed before anybody can be in a circle, and the way there.
import { Trans } from '@lingui/react/macro';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

export function Lacking({ lack }: { lack: 'passphrase' | 'kit' }) {
  return (
    <Notice
      kind="remark"
      what={<Trans>To be in a circle you need a kit first.</Trans>}
      means={
        <Trans>
          A kit is 24 words on paper. With it you get back into your circles when this device is gone, and it
          chooses a relay: the place where sealed copies lie, for you and for others to meet.
        </Trans>
      }
      actions={
        lack === 'passphrase' ? (
          <ButtonLink kind="main" href="/keep">
            <Trans>Begin with a passphrase</Trans>
          </ButtonLink>
        ) : (
          <ButtonLink kind="main" href="/kit">
            <Trans>Make a kit</Trans>
          </ButtonLink>
        )
      }
    />
  );
}
