// Beside one sentence of a paper: a quiet word that something else does not go with it. It holds nobody up.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { ClashCard } from './clash-card.tsx';
import { isAtSentence, type Looking, useClashes } from './use-clashes.ts';

export function BesideSentence({ item, ...looking }: Looking & { item: string }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const clashes = useClashes(looking).filter((one) => !one.isMeantSo && isAtSentence(one, looking, item));
  if (clashes.length === 0) return null;
  return (
    <div data-print="no">
      <Disclosure
        label={<Trans>Something else does not go with this</Trans>}
        detail={t`Only you see this`}
        open={isOpen}
        onChange={setOpen}
      >
        {isOpen
          ? clashes.map((clash) => (
              <ClashCard key={clash.key} clash={clash} here={{ version: looking.version.id, item }} />
            ))
          : null}
      </Disclosure>
    </div>
  );
}
