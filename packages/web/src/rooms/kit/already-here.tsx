// Something of somebody's is kept in this browser already. Two lives are never poured together unasked.
import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Screen } from '../../ui/screen.tsx';

export function AlreadyHere({ title }: { title: string }) {
  const { t } = useLingui();
  return (
    <Screen title={title} documentTitle={t`Settings`} narrow back={{ href: '/settings', label: t`Settings` }}>
      <Flow>
        <p className="t-lead">
          <Trans>Something is kept in this browser already, and it stays as it is.</Trans>
        </p>
        <p>
          <Trans>
            To have here what you have on your other device: save an export of what is here, erase it, come
            in, and bring the export back. Nothing is lost on the way.
          </Trans>
        </p>
        <ButtonRow>
          <ButtonLink href="/settings/export">
            <Trans>Save an export</Trans>
          </ButtonLink>
          <ButtonLink href="/erase">
            <Trans>Erase everything here</Trans>
          </ButtonLink>
        </ButtonRow>
      </Flow>
    </Screen>
  );
}
