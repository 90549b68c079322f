import { Trans, useLingui } from '@lingui/react/macro';
import { usePreferences } from '../../app/preferences.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Switch } from '../../ui/switch.tsx';

export function LookSettings() {
  const { t } = useLingui();
  const { scheme, neutral, covered, choose } = usePreferences();
  return (
    <section>
      <SectionHead>
        <Trans>How it looks</Trans>
      </SectionHead>
      <Segments
        label={t`Light or dark`}
        options={[
          { id: 'system', label: t`As the device` },
          { id: 'light', label: t`Paper` },
          { id: 'dark', label: t`Night` },
        ]}
        value={scheme}
        onChange={(chosen) => choose({ scheme: chosen })}
      />
      <Switch
        label={t`Neutral title and icon`}
        detail={t`The window says “Notes”, with a plain icon. An icon that is installed already stays as it is.`}
        value={neutral}
        onChange={(chosen) => choose({ neutral: chosen })}
      />
      <Switch
        label={t`Covered notes`}
        detail={t`Lists show the day and the kind of a note. Its words show once you open it.`}
        value={covered}
        onChange={(chosen) => choose({ covered: chosen })}
      />
    </section>
  );
}
