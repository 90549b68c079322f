// What two devices of mine wrote at once in what I asked myself: both, to choose from, here and nowhere else (META2, MERGE10).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Readiness, ReadinessFields } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Versions } from '../../../ui/versions.tsx';
import { useMetamourWords } from './metamour-words.ts';

const FIELDS = ['about', 'near', 'own', 'easier', 'afraid', 'leave', 'sentence'] as const;

export function OtherAnswers(props: {
  draft: {
    readonly there: Readiness | undefined;
    change(changes: Partial<ReadinessFields>): void;
  };
}) {
  const { draft } = props;
  const { attempt } = useOrrery();
  const { t } = useLingui();
  const { near } = useMetamourWords();
  const { there } = draft;
  const twice = FIELDS.filter((field) => (there?.registers[field]?.length ?? 0) > 1);
  if (twice.length === 0) return null;
  const own = {
    mine: t`I want it myself`,
    asked: t`Somebody else wishes it`,
    both: t`Both`,
    unsure: t`I am not sure`,
  };
  const words = (field: (typeof FIELDS)[number], value: string): string =>
    (field === 'near'
      ? near[value as keyof typeof near]
      : field === 'own'
        ? own[value as keyof typeof own]
        : value) || t`Left open`;
  return (
    <section>
      <SectionHead>
        <Trans>You wrote at this on two devices at once</Trans>
      </SectionHead>
      {twice.map((field) => {
        const register = there?.registers[field] ?? [];
        return (
          <Versions
            key={field}
            label={t`What you wrote`}
            versions={register.map(({ value }, k) => ({ id: String(k), words: words(field, value) }))}
            keep={{ words: <Trans>Keep this one</Trans>, label: (said) => t`Keep this one: ${said}` }}
            onKeep={(id) => {
              const kept = register[Number(id)];
              if (!there || !kept) return;
              const fields = { [field]: kept.value };
              draft.change(fields);
              // written anew, though it may say what stands on this device already
              void attempt({ tool: 'papers', intent: { type: 'keepReadiness', id: there.id, fields } });
            }}
          />
        );
      })}
    </section>
  );
}
