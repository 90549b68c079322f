// Under the map: what may be shown of me, how two hold each other, and all that was told, with who told it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { type CircleMap, isOpening, namingOf } from '@orrery/domain';
import { Eye, Plus, Rows3 } from 'lucide-react';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { othersOf, pathOf } from '../use-circles.ts';
import { useNamingWords } from './circle-words.ts';
import { ToldList } from './told-list.tsx';

export function MapLists({ circles, circle, map }: { circles: Circles; circle: Circle; map: CircleMap }) {
  const { t } = useLingui();
  const { choices } = useNamingWords();
  const { me } = circle.space;
  const path = pathOf(circle.id);
  const sharing = circle.state.spaces;
  const said = me ? namingOf(sharing, me) : undefined;
  const [other, ...more] = othersOf(circle);
  const only = more.length === 0 ? other : undefined;
  const isOpen = me && only ? isOpening(sharing, me, only.id, [me, only.id]) : false;
  const told = [...new Set([...map.bodies.values()].flatMap((body) => body.told))];
  return (
    <>
      <List label={t`What goes onto it`}>
        <ListRow
          lead={<Plus aria-hidden />}
          title={<Trans>Show somebody, or with whom you are</Trans>}
          detail={<Trans>From your own map, one by one</Trans>}
          href={`${path}/map/add`}
        />
        <ListRow
          lead={<Eye aria-hidden />}
          title={<Trans>What may be shown of you</Trans>}
          detail={choices[said ?? 'no'].label}
          href={`${path}/naming`}
        />
        {only ? (
          <ListRow
            lead={<Rows3 aria-hidden />}
            title={<Trans>How you hold each other</Trans>}
            detail={
              isOpen ? (
                <Trans>Your tiers, open to both of you</Trans>
              ) : (
                <Trans>Your tiers: not opened, as long as not both of you do</Trans>
              )
            }
            href={`${path}/tiers`}
          />
        ) : null}
      </List>
      <section id="told">
        <SectionHead>
          <Trans>What was said</Trans>
        </SectionHead>
        {told.length > 0 ? (
          <ToldList circles={circles} circle={circle} told={told} />
        ) : (
          <p className="t-caption">
            <Trans>Nothing is shown here. Nobody has to show anything.</Trans>
          </p>
        )}
      </section>
    </>
  );
}
