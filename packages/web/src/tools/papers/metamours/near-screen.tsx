// What I asked myself about being near to somebody, all of it mine alone. Nothing here is open, late or missing (META2).
import { Trans, useLingui } from '@lingui/react/macro';
import { presentOf } from '@orrery/domain';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { papersPath } from '../use-papers.ts';
import { useCameFrom } from './use-readiness.ts';

export default function NearScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { circle, ask } = useCameFrom();
  const all = presentOf(state.papers.readiness).sort((a, b) => (a.fields.about < b.fields.about ? -1 : 1));
  return (
    <Screen
      title={t`How near?`}
      documentTitle={t`People`}
      back={circle ? { href: papersPath(circle), label: t`Papers` } : { href: '/people', label: t`People` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>
        <p>
          <Trans>
            Some questions about somebody who shares a partner with you. They are for you alone: none has to
            be answered, nothing is sent, and nothing has to follow.
          </Trans>
        </p>
        {all.length > 0 ? (
          <List label={t`What you asked yourself`}>
            {/* whom it is about, and no answer: somebody may look over my shoulder (META18) */}
            {all.map(({ id, fields }) => (
              <ListRow key={id} title={fields.about || t`About somebody`} href={ask(id)} />
            ))}
          </List>
        ) : null}
        <ButtonRow>
          <ButtonLink href={ask()}>
            <Trans>Ask myself</Trans>
          </ButtonLink>
        </ButtonRow>
      </Flow>
    </Screen>
  );
}
