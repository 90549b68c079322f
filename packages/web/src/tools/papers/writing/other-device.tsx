// The same draft, written on two devices of mine at once: both texts, to choose from (MERGE10).
import { Trans, useLingui } from '@lingui/react/macro';
import { itemsOf } from '@orrery/domain';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Versions } from '../../../ui/versions.tsx';
import type { WrittenDraft } from './use-paper-draft.ts';

export function OtherDevice({ draft }: { draft: WrittenDraft }) {
  const { t } = useLingui();
  const register = draft.there?.registers.content ?? [];
  if (register.length < 2) return null;
  const texts = register.map(({ value }, k) => ({
    id: String(k),
    words: [value.title, ...itemsOf(value).map(({ text }) => text)].filter(Boolean).join('\n'),
  }));
  return (
    <>
      <SectionHead>
        <Trans>You wrote at this on two devices at once</Trans>
      </SectionHead>
      <p>
        <Trans>Both are below. The one that you keep goes on; the other is let go.</Trans>
      </p>
      <Versions
        label={t`What you wrote`}
        versions={texts}
        keep={{ words: <Trans>Keep this one</Trans>, label: (words) => t`Keep this one: ${words}` }}
        onKeep={(id) => {
          const kept = register[Number(id)]?.value;
          // another object, so that it counts as written anew
          if (kept) draft.change({ content: { ...kept } });
          void draft.keep();
        }}
      />
    </>
  );
}
