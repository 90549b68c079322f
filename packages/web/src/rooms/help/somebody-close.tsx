// What somebody close can see who runs this, holds a device of mine or is in a circle with me; and what they see when I change it.
import { Trans, useLingui } from '@lingui/react/macro';
import { SectionHead } from '../../ui/section-head.tsx';
import { Term, Terms } from '../../ui/terms.tsx';

export function SomebodyClose() {
  const { t } = useLingui();
  return (
    <section>
      <SectionHead>
        <Trans>If somebody close runs this, or picks up your device</Trans>
      </SectionHead>
      <Terms>
        <Term name={t`The page`}>
          <Trans>
            Whoever serves it reads nothing of yours with the code that you have now. They could serve other
            code that does. Who it is stands in Settings. If that is somebody you have to fear, go to an
            Orrery that they do not run, come in there with your kit or an export, and erase what is here.
          </Trans>
        </Term>
        <Term name={t`The relay`}>
          <Trans>
            Whoever runs it sees from where you connect, when and how much; in a circle also that you belong
            together. Not a word of it. It can be another one, under Devices and relay; whoever runs the old
            one can see that nothing comes any more.
          </Trans>
        </Term>
        <Term name={t`Another device of yours`}>
          <Trans>
            Whoever holds it and can open it reads all that you write, and where you move to. With your kit
            you take it out, under Devices and relay. It says so on its screen, and shows what it had.
          </Trans>
        </Term>
        <Term name={t`A circle`}>
          <Trans>
            The others see what you put there and what you answered. Nobody is shown when you were here, or
            what you have read. That you left is seen at once, and why is not asked.
          </Trans>
        </Term>
        <Term name={t`A published calendar`}>
          <Trans>
            Whoever has its address reads it, and so can whoever runs the relay, until you stop it in
            Settings. Nobody is told; it is gone.
          </Trans>
        </Term>
        <Term name={t`This screen`}>
          <Trans>
            It shows what is open. A passphrase that nobody else knows, a short time until it locks, a neutral
            title and an address for Exit are in Settings.
          </Trans>
        </Term>
      </Terms>
    </section>
  );
}
