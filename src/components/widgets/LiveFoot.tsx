/** The foot of a figure: back to how the page comes, and a link to how it is now. */
import { CopyLink } from '@components/links/CopyLink.tsx';
import type { AddressedState } from '@components/links/useStateLink.ts';
import type { ComponentChildren } from 'preact';
import { ResetButton } from './ResetButton.tsx';

interface LiveFootProps {
  address: AddressedState;
  onReset: () => void;
  /** Further buttons, before these. */
  children?: ComponentChildren;
}

export function LiveFoot({ address, onReset, children }: LiveFootProps) {
  return (
    <div class="live-foot">
      {children}
      <ResetButton
        onReset={() => {
          address.note.value = null;
          onReset();
        }}
      />
      <CopyLink link={address.link} />
    </div>
  );
}
