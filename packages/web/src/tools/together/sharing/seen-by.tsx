// The visibility line of something of mine: only I see it, and who has a copy of something in it is told from who is in now.
import { Trans, useLingui } from '@lingui/react/macro';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import { memberLook, useCircles } from '../use-circles.ts';

/** `of`: as `privateName` calls it. */
export function SeenBy({ of }: { of: string }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { list } = useFormats();
  const circles = useCircles();
  const readers = (circles?.sharing.from(of) ?? []).flatMap(({ circle: space, to }) => {
    const circle = circles?.get(space);
    return circle ? to.map(({ id, name }) => ({ id, name, look: memberLook(state, circle, id) })) : [];
  });
  // one person may be in two circles under one name: their mark and name stand once
  const each = [
    ...new Map(readers.map((reader) => [`${reader.look.color} ${reader.name}`, reader])).values(),
  ];
  if (each.length === 0) return <OnlyYou />;
  const names = list(each.map(({ name }) => name || t`somebody without a name`));
  return (
    <VisibilityLine
      readers={[me, ...each.map(({ look }) => look)]}
      words={<Trans>Only you; {names} can see what you shared from it</Trans>}
      seeAs={{ label: t`What they get`, href: '/settings/ledger' }}
    />
  );
}
