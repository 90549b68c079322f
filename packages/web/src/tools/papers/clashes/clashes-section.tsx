// All that does not go together here; what I have said is meant so lies one step further, and can come back.
import { Trans } from '@lingui/react/macro';
import type { Contradiction } from '@orrery/domain/contradictions';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { ClashCard } from './clash-card.tsx';

export function ClashesSection({ clashes }: { clashes: readonly Contradiction[] }) {
  if (clashes.length === 0) return null;
  const open = clashes.filter(({ isMeantSo }) => !isMeantSo);
  const meant = clashes.filter(({ isMeantSo }) => isMeantSo);
  return (
    <section data-print="no">
      <SectionHead>
        <Trans>What does not go together</Trans>
      </SectionHead>
      <p className="t-caption">
        <Trans>
          Found on this device, from sentences that could be understood, and shown to you alone. What is not
          found may still not go together.
        </Trans>
      </p>
      {open.map((clash) => (
        <ClashCard key={clash.key} clash={clash} />
      ))}
      {meant.length > 0 ? (
        <Disclosure label={<Trans>What you said is meant so</Trans>}>
          {meant.map((clash) => (
            <ClashCard key={clash.key} clash={clash} />
          ))}
        </Disclosure>
      ) : null}
    </section>
  );
}
