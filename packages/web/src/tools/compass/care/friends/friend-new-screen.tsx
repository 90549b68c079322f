// Somebody who is there for me, put in.
import { Trans, useLingui } from '@lingui/react/macro';
import { type FriendFields, newCompass } from '@orrery/domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { OnlyYou } from '../../../../app/only-you.tsx';
import { useOrrery, type Why } from '../../../../app/orrery.tsx';
import { useRefusals } from '../../../../app/refusals.tsx';
import { useDraft } from '../../../../app/use-draft.ts';
import { Button } from '../../../../ui/button.tsx';
import { Screen } from '../../../../ui/screen.tsx';
import { FriendFieldsForm } from './friend-fields.tsx';

export default function FriendNewScreen() {
  const { t } = useLingui();
  const { act } = useOrrery();
  const sentence = useRefusals();
  const [, go] = useLocation();
  const [typed, write] = useDraft<FriendFields>('friend new');
  const [why, setWhy] = useState<Why | null>(null);
  const values = typed ?? newCompass.friend;
  const change = (changes: Partial<FriendFields>) => {
    setWhy(null);
    write({ ...values, ...changes });
  };
  const keep = async () => {
    const refused = await act(
      { tool: 'compass', intent: { type: 'add', of: 'friend', fields: values } },
      <Trans>Kept, for you alone.</Trans>,
    );
    setWhy(refused);
    if (refused) return;
    write(null);
    go('/mine/friends');
  };
  return (
    <Screen
      title={t`Somebody who is there`}
      back={{ href: '/mine/friends', label: t`People who are there` }}
      visibility={<OnlyYou />}
      narrow
      dock={
        <Button kind="main" wide onPress={() => void keep()}>
          <Trans>Keep</Trans>
        </Button>
      }
    >
      <FriendFieldsForm
        name="new"
        values={values}
        onType={change}
        onChoose={change}
        error={(field) => (why && (why.field ?? 'name') === field ? sentence(why.code) : undefined)}
      />
    </Screen>
  );
}
