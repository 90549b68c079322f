// To say outright that there is danger, and that it has passed: behind a step that looks the same either way, as whoever looks over a
// shoulder should learn nothing.
import { Trans, useLingui } from '@lingui/react/macro';
import { asPassed, dangerIn, type Intent } from '@orrery/domain';
import { useState } from 'react';
import { EraseDialog } from '../../app/erase-dialog.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Flow } from '../../ui/flow.tsx';

export function SayIt() {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const [isErasing, setErasing] = useState(false);
  const danger = dangerIn(state);
  const said = [...state.help.dangers.keys()];
  const say = (kind: 'self' | 'others') =>
    void attempt({ tool: 'help', intent: { type: 'sayDanger', kind } }, <Trans>Noted, for you alone.</Trans>);
  const erasing: Intent[] = said.map((id) => ({
    tool: 'help',
    intent: { type: 'eraseDanger', danger: id },
  }));
  return (
    <Disclosure label={<Trans>Tell Orrery how it is</Trans>}>
      <Flow>
        <p>
          {danger ? (
            <Trans>
              You chose or said that there is danger. Until you say that it has passed, Orrery suggests no
              talk, no question and no sharing. Nothing has been sent to anybody.
            </Trans>
          ) : (
            <Trans>
              If there is danger, you can say so here. Nothing is sent to anybody. From then on Orrery
              suggests no talk, no question and no sharing, until you say that it has passed.
            </Trans>
          )}
        </p>
        <ButtonRow>
          {danger?.self ? null : (
            <Button onPress={() => say('self')}>
              <Trans>I might hurt myself</Trans>
            </Button>
          )}
          {danger?.others ? null : (
            <Button onPress={() => say('others')}>
              <Trans>I am afraid of somebody</Trans>
            </Button>
          )}
          {danger ? (
            <Button onPress={() => void attempt(asPassed(state), <Trans>Noted, for you alone.</Trans>)}>
              <Trans>I am safe now, it has passed</Trans>
            </Button>
          ) : null}
        </ButtonRow>
        {said.length > 0 ? (
          <>
            <p className="t-small">
              <Trans>That you said so here is kept, sealed, for you alone.</Trans>
            </p>
            <Button kind="plain" alert onPress={() => setErasing(true)}>
              <Trans>Erase it for good</Trans>
            </Button>
          </>
        ) : null}
        <EraseDialog
          title={t`Erase what you said here?`}
          intent={erasing}
          open={isErasing}
          onClose={() => setErasing(false)}
          goes={
            <p>
              <Trans>
                It goes from this device, and no longer counts. Words that you chose in notes and choices stay
                in them.
              </Trans>
            </p>
          }
        />
      </Flow>
    </Disclosure>
  );
}
