// At a relationship that I marked as new to my own feelings: others’ floors, and a pause before large decisions. No blame in either.
import { Trans } from '@lingui/react/macro';
import { dangerIn, type RelationshipId } from '@orrery/domain';
import { Hourglass, Sun } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { FloorsBeside } from './floors-beside.tsx';

export function BesideNew({ relationship }: { relationship: RelationshipId }) {
  const { state } = useOrrery();
  return (
    <FloorsBeside>
      {dangerIn(state) === null ? (
        <>
          <ListRow
            lead={<Hourglass aria-hidden />}
            title={<Trans>A large decision? Let it wait</Trans>}
            detail={<Trans>For some weeks, until a day that you choose</Trans>}
            href={`/mine/pause?relationship=${relationship}`}
          />
          <ListRow
            lead={<Sun aria-hidden />}
            title={<Trans>A good moment of theirs</Trans>}
            detail={<Trans>What was good for them, and what of it is good for you</Trans>}
            href="/mine/good-moment"
          />
        </>
      ) : null}
    </FloorsBeside>
  );
}
