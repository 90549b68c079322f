import { Trans } from '@lingui/react/macro';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';

/** What was done with the notes, for whoever wants to know. */
export function HowItIsCounted() {
  return (
    <Disclosure label={<Trans>How this is counted</Trans>}>
      <Flow>
        <p>
          <Trans>
            Your notes are set beside your other notes: never beside anybody else’s, and never beside a norm.
            It happens on this device, and without reading a word of what you wrote.
          </Trans>
        </p>
        <p>
          <Trans>
            Start and after are the middle ones: half of the notes lie there or above. Of a note, the
            strongest of its feelings counts, and whatever it leaves out does not. Eight notes are needed on
            each side; where there are too few, you see how many the smaller side has.
          </Trans>
        </p>
        <p>
          <Trans>
            A sentence is shown only where chance would seldom show one anywhere in the whole report, moods
            that last for days or weeks included. About one report in twenty may still be mistaken. That
            things went together never says why.
          </Trans>
        </p>
        <p>
          <Trans>Orrery is no therapist. What helps you is yours to find out.</Trans>
        </p>
      </Flow>
    </Disclosure>
  );
}
