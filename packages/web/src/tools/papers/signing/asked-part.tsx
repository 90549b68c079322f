// On the page of a paper, for me alone: what I asked myself before signing, and the way to erase it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import type { Paper, PaperVersion } from '@orrery/domain';
import { useState } from 'react';
import { EraseDialog } from '../../../app/erase-dialog.tsx';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { useAskedOf } from './use-asked.ts';

export function AskedPart(props: { circle: Circle; paper: Paper; version: PaperVersion }) {
  const { circle, paper, version } = props;
  const { t } = useLingui();
  const formats = useFormats();
  const asked = useAskedOf(circle, paper, version);
  const [isErasing, setErasing] = useState(false);
  if (!asked) return null;
  const { freely, couldSayNo, words, until } = asked.fields;
  const answers = { '': t`Not answered`, yes: t`Yes`, unsure: t`Not sure`, no: t`No` };
  return (
    <div data-print="no">
      <Disclosure label={<Trans>For you alone</Trans>}>
        <Flow>
          <OnlyYou />
          <Terms>
            <Term name={<Trans>Is this freely yours?</Trans>}>{answers[freely]}</Term>
            <Term name={<Trans>Could you say no?</Trans>}>{answers[couldSayNo]}</Term>
            {until ? (
              <Term name={<Trans>Thinking about it</Trans>}>
                <Trans>until {formats.dayWithYear(until)}</Trans>
              </Term>
            ) : null}
          </Terms>
          {words ? <p>{words}</p> : null}
          <div>
            <Button kind="plain" alert onPress={() => setErasing(true)}>
              <Trans>Erase this</Trans>
            </Button>
          </div>
        </Flow>
      </Disclosure>
      <EraseDialog
        title={t`Erase what you asked yourself?`}
        intent={{ tool: 'papers', intent: { type: 'eraseAsked', id: asked.id } }}
        open={isErasing}
        onClose={() => setErasing(false)}
      />
    </div>
  );
}
