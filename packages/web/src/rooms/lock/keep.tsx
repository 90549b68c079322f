import { useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { Flow } from '../../ui/flow.tsx';
import { Screen } from '../../ui/screen.tsx';
import { KeepForm } from './keep-form.tsx';

export default function Keep() {
  const { t } = useLingui();
  const [, go] = useLocation();
  return (
    <Screen title={t`Keep this?`} narrow back={{ href: '/settings', label: t`Settings` }}>
      <Flow>
        <KeepForm onKept={() => go('/settings')} />
      </Flow>
    </Screen>
  );
}
