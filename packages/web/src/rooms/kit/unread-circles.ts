// What a circle is called in which this device is not: by what my own space knows of it, else by where it lies; no two alike (SPACE17).
import { useLingui } from '@lingui/react/macro';
import type { Circles, Listed } from '@orrery/client/circle';
import { hostOf } from '@orrery/client/sync';
import { inSentence, knownCircle, type SpaceId } from '@orrery/domain';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';

/** `read`: what else calls it, such as a copy. */
export function useUnreadNames(circles: Circles, read?: (id: SpaceId) => string): (id: SpaceId) => string {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { list } = useFormats();
  const called = ({ id, relay }: Listed): string => {
    const { name, people } = knownCircle(state, id);
    const host = hostOf(relay);
    const itself = name || read?.(id);
    if (itself) return itself;
    if (people.length === 0) return t`A circle at ${host}`;
    const names = list(people.map(inSentence));
    return t`A circle with ${names}, at ${host}`;
  };
  // in the same order on every page and device
  const unread = circles
    .listed()
    .filter(({ id, form, standing }) => form === 'circle' && standing === 'comingIn' && !circles.get(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((one) => ({ id: one.id, name: called(one) }));
  return (id) => {
    const name = unread.find((one) => one.id === id)?.name ?? t`A circle`;
    const alike = unread.filter((one) => one.name === name);
    const [place, count] = [alike.findIndex((one) => one.id === id) + 1, alike.length];
    return count > 1
      ? t({
          message: `${name}, ${place} of ${count}`,
          comment: 'the first of two circles that are called alike',
        })
      : name;
  };
}
