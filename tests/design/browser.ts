import axe from 'axe-core';

/** What axe finds wrong with a part of the page, one line a finding. */
export async function faultsOf(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

/** Types as an input method does: the syllable grows while it is composed, and each step is an input event. */
export function compose(input: HTMLInputElement, steps: readonly string[]): void {
  const before = input.value;
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  for (const step of steps) {
    setNatively(input, before + step);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: step }));
  }
}

export function endComposition(input: HTMLInputElement): void {
  input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: input.value }));
}

/** React overrides the setter on the element; the prototype's is what a browser's own typing amounts to. */
function setNatively(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
}
