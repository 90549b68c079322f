// An edit page keeps as one goes: each field by itself, a text when one leaves it. What cannot be kept stays as it was
// typed, with its reason at the field.

import { useLingui } from '@lingui/react/macro';
import type { Intent } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../use-draft.ts';

export interface KeptFields<F> {
  readonly values: F;
  /** Shown, not kept yet: while somebody types. */
  type(changes: Partial<F>): void;
  /** Keeps what was typed into a field. */
  leave(field: keyof F & string): void;
  /** Keeps at once: for what is chosen. */
  choose(changes: Partial<F>): void;
  /** A finished sentence, or nothing. */
  error(field: keyof F & string): string | undefined;
}

/** `name` finds what was typed and not kept again. */
export function useKeptFields<F extends object>(
  name: string,
  stored: F,
  intentOf: (changes: Partial<F>) => Intent | readonly Intent[],
): KeptFields<F> {
  const { t } = useLingui();
  const { act } = useOrrery();
  const sentence = useRefusals();
  const { draft, change } = useDraft<Partial<F>>(name, {});
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});

  async function keep(changes: Partial<F>): Promise<void> {
    const fields = Object.keys(changes);
    const why = await act(intentOf(changes), t`Kept`);
    if (why) {
      const at = why.field !== undefined && fields.includes(why.field) ? why.field : (fields[0] ?? '');
      change({ ...draft, ...changes });
      setErrors((old) => ({ ...old, [at]: sentence(why.code) }));
      return;
    }
    setErrors((old) => Object.fromEntries(Object.entries(old).filter(([field]) => !fields.includes(field))));
    change(
      Object.fromEntries(Object.entries(draft).filter(([field]) => !fields.includes(field))) as Partial<F>,
    );
  }

  return {
    values: { ...stored, ...draft },
    type: (changes) => change({ ...draft, ...changes }),
    leave: (field) => {
      if (field in draft && draft[field] !== stored[field])
        void keep({ [field]: draft[field] } as Partial<F>);
    },
    choose: (changes) => void keep(changes),
    error: (field) => errors[field],
  };
}
