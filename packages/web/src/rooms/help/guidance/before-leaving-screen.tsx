// Questions to oneself before one advises somebody to leave. What is ticked is forgotten with the page (GUIDE1).
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

export default function BeforeLeavingScreen() {
  const { t } = useLingui();
  const [ticked, tick] = useState<readonly string[]>([]);
  const questions = [
    t`I asked what they want from this relationship, and they said it in their words.`,
    t`I know what is good in it for them, not only what hurts.`,
    t`What worries me is something that happens, not that there are several people.`,
    t`I would say the same if this were the only relationship, with somebody who is away a lot.`,
    t`I know which of it was agreed, by whom, and whether they had a say.`,
    t`I asked whether they have told their partner what they need, and what came of it.`,
    t`They had the time to try something else first, and know that they may leave.`,
    t`It is not my own story, my faith or my fear that answers here.`,
    t`I spoke about it with somebody who knows such relationships, or know whom to ask.`,
  ];
  const all = ticked.length === questions.length;
  return (
    <Screen
      title={t`Before you advise to leave`}
      documentTitle={t`Help`}
      back={{ href: '/help/guidance', label: t`For whoever works with clients` }}
      narrow
    >
      <Flow>
        <Notice
          kind="remark"
          what={<Trans>Danger comes first</Trans>}
          means={
            <Trans>
              Where there is violence, threat, pressure or control, this list is not for you. Then it is about
              how they can be safe: <TextLink href="/help/now">who can help now</TextLink>,{' '}
              <TextLink href="/help/more">leaving safely</TextLink>.
            </Trans>
          }
        />
        <p>
          <Trans>
            For you alone, before the next session. Tick what is so. Nothing is kept or sent: when you leave
            this page, it forgets what you ticked.
          </Trans>
        </p>
        <FieldGroup legend={t`Is this so?`}>
          {questions.map((question) => (
            <Checkbox
              key={question}
              label={question}
              value={ticked.includes(question)}
              onChange={(isSo) =>
                tick(isSo ? [...ticked, question] : ticked.filter((other) => other !== question))
              }
            />
          ))}
        </FieldGroup>
        <p role="status">
          {all ? (
            <Trans>
              Then say what you see, as what you see, and leave the decision with them. Whichever way they
              decide, they can come back.
            </Trans>
          ) : (
            <Trans>Whatever is not ticked may be worth a question to them before an advice.</Trans>
          )}
        </p>
      </Flow>
    </Screen>
  );
}
