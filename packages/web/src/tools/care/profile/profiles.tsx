// What the providers of a space say of themselves: as claims, which Orrery has not checked (CARE26).
import { Trans } from '@lingui/react/macro';
import type { Circle, Member } from '@orrery/client/circle';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { pathOf } from '../../together/use-circles.ts';
import { TEXTS, useMeetingWords, useProfileLabels } from './use-profile-labels.ts';

export function Profiles({ circle }: { circle: Circle }) {
  return circle
    .members()
    .filter(({ isIn, role }) => isIn && role === 'provider')
    .map((provider) => <Profile key={provider.id} circle={circle} provider={provider} />);
}

function Profile({ circle, provider }: { circle: Circle; provider: Member }) {
  const labels = useProfileLabels();
  const meets = useMeetingWords();
  const { list, zoneName } = useFormats();
  const fields = circle.state.care.profiles.get(provider.id)?.fields;
  const { isMe } = provider;
  const said = [
    ...TEXTS.map((key) => [labels[key], fields?.[key] ?? ''] as const),
    [labels.meets, list((fields?.meets ?? []).map((one) => meets[one]))] as const,
    [labels.zone, fields?.zone ? zoneName(fields.zone) : ''] as const,
  ].filter(([, text]) => text !== '');
  if (said.length === 0 && !isMe) return null;
  const { name } = provider;
  return (
    <section>
      <SectionHead>
        {isMe ? (
          <Trans>What I say of myself</Trans>
        ) : name ? (
          <Trans>What {name} says of themselves</Trans>
        ) : (
          <Trans>What they say of themselves</Trans>
        )}
      </SectionHead>
      <Flow>
        {said.length > 0 ? (
          <Terms>
            {said.map(([label, text]) => (
              <Term key={label} name={label}>
                {text}
              </Term>
            ))}
          </Terms>
        ) : null}
        <p className="t-caption">
          {isMe ? (
            <Trans>Whoever is in this space reads it, as your own word. Orrery proves none of it.</Trans>
          ) : (
            <Trans>
              Their own word. Orrery has checked none of it; a licence can be looked up where it was given.
            </Trans>
          )}
        </p>
        {isMe ? (
          <ButtonRow>
            <ButtonLink href={`${pathOf(circle.id)}/about-me`}>
              {said.length > 0 ? <Trans>Change what I say of myself</Trans> : <Trans>Say who I am</Trans>}
            </ButtonLink>
          </ButtonRow>
        ) : null}
      </Flow>
    </section>
  );
}
