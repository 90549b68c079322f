// How those parts of a script are called that are called otherwise in a journal note.
import { useLingui } from '@lingui/react/macro';

export function usePartLabels() {
  const { t } = useLingui();
  return {
    what: t`When I see or hear …`,
    feelings: t`What it stirs in me`,
    need: t`Because I need …`,
  };
}
