// On the page of the compass: one's values, one's choices and leaving safely, each with how it stands.
import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { thingsOf, valuesOf } from '@orrery/domain';
import { LifeBuoy, Signpost, Sparkle } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { ListRow } from '../../../ui/list-row.tsx';

export function ChoiceRows() {
  const { state } = useOrrery();
  const values = valuesOf(state.compass);
  const guiding = values.filter(({ fields }) => fields.weight === 'guides').length;
  const choices = thingsOf(state.compass, 'choice');
  const open = choices.filter(({ fields }) => fields.state === 'open').length;
  return (
    <>
      <ListRow
        lead={<Sparkle aria-hidden />}
        title={<Trans>My values</Trans>}
        detail={
          values.length === 0 ? (
            <Trans>By cards, one word at a time</Trans>
          ) : guiding === 0 ? (
            <Trans>None guides you yet</Trans>
          ) : (
            plural(guiding, { one: 'One guides you', other: '# guide you' })
          )
        }
        href="/mine/values"
      />
      <ListRow
        lead={<Signpost aria-hidden />}
        title={<Trans>My choices</Trans>}
        detail={
          choices.length === 0 ? (
            <Trans>For a question that has no quick answer</Trans>
          ) : open === 0 ? (
            <Trans>None is open</Trans>
          ) : (
            plural(open, { one: 'One is open', other: '# are open' })
          )
        }
        href="/mine/choices"
      />
      <ListRow
        lead={<LifeBuoy aria-hidden />}
        title={<Trans>Leaving safely</Trans>}
        detail={<Trans>What to think of before one leaves</Trans>}
        href="/help/more"
      />
    </>
  );
}
