// Digits that stand for all that this device has of a space. A relay that shows two people different things cannot make them alike, and
// nothing else shows it for certain. docs/spec/sealed-log.md, LOG86.
import { Trans, useLingui } from '@lingui/react/macro';
import { headsCodeOf, type Space } from '@orrery/client/sync';
import { useEffect, useState } from 'react';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Flow } from '../../ui/flow.tsx';
import { ShortCode } from '../devices/short-code.tsx';

/** `among`: whose. */
export function SameDigits({ space, among }: { space: Space; among: 'people' | 'devices' }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure
      label={among === 'people' ? t`Do all of you have the same?` : t`Do your devices have the same?`}
      open={isOpen}
      onChange={setOpen}
    >
      {isOpen ? (
        <Flow>
          <Code space={space} />
          <p className="t-small">
            {among === 'people' ? (
              <Trans>
                Read them to each other, side by side or on the telephone, when nobody has just written
                something. The same digits: you have the same, to the last word.
              </Trans>
            ) : (
              <Trans>
                Look at the same place on your other device, when nothing was written just now. The same
                digits: both have the same, to the last word.
              </Trans>
            )}
          </p>
          <p className="t-small">
            <Trans>
              Different ones, although everything is said to be there? Then the relay may be showing each of
              you something else. Move to another one: what each of you has comes together there.
            </Trans>
          </p>
        </Flow>
      ) : null}
    </Disclosure>
  );
}

function Code({ space }: { space: Space }) {
  const [, setHeard] = useState(0);
  useEffect(() => space.watch(() => setHeard((count) => count + 1)), [space]);
  return <ShortCode code={headsCodeOf(space)} />;
}
