/** What of a browser’s `trustedTypes` is taken here: a policy that turns an address into one that scripts are started from. */
type Trust = { readonly createScriptURL: (address: string) => string };
export type TrustedTypes = { readonly createPolicy: (name: string, rules: Trust) => Trust };

const POLICY = 'runcost-workers';

/**
 * The built page starts no script that nobody vouches for. This vouches for the addresses in `own`, and for no others.
 * @param trustedTypes the browser’s, or undefined where it has none and every address will do
 * @returns a function that throws TypeError for any other address
 */
export function trustOwn(own: readonly string[], trustedTypes: TrustedTypes | undefined): (address: string) => string {
  const createScriptURL = (address: string): string => {
    if (own.includes(address)) return address;
    throw new TypeError(`${address} is no script of this page.`);
  };
  const policy = trustedTypes?.createPolicy(POLICY, { createScriptURL });
  return policy ? (address) => policy.createScriptURL(address) : createScriptURL;
}
