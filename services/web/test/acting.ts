import type { Locator, Page } from 'playwright-core';

/**
 * What is entered, by the name of the field in the request or by its label. Several boxes are named with a list, an option
 * whose text is not fixed with a pattern.
 */
export type Entered = Readonly<Record<string, string | RegExp | readonly string[]>>;

/** Opens the form of an action of a case, fills it in, submits it, and waits until the case shows what came of it. */
export async function act(page: Page, action: string, entered: Entered = {}): Promise<void> {
  const actions = page.getByRole('region', { name: '现在可以办' });
  await actions.getByRole('button', { name: action, exact: true }).click();
  await fillIn(page, entered);
}

/** Fills in the open form and submits it. */
export async function fillIn(page: Page, entered: Entered = {}): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  for (const [name, value] of Object.entries(entered)) {
    const named = dialog.locator(`[data-field="${name}"]`);
    await enter((await named.count()) > 0 ? named : dialog.getByLabel(name), value);
  }
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function enter(field: Locator, value: Entered[string]): Promise<void> {
  const tag = await field.evaluate(({ tagName }) => tagName);
  if (tag === 'FIELDSET') {
    for (const name of [value].flat().map(String)) await field.getByLabel(name, { exact: true }).check();
  } else if (tag === 'SELECT') {
    await field.selectOption(
      value instanceof RegExp ? await valueLike(field, value) : { label: String(value) },
    );
  } else {
    await field.fill(String(value));
  }
}

/** The value of the option that reads like this. Chosen by value, because a party's name may become clear meanwhile. */
async function valueLike(field: Locator, text: RegExp): Promise<string> {
  const option = field.locator('option').filter({ hasText: text });
  await option.waitFor({ state: 'attached' });
  return (await option.getAttribute('value')) ?? '';
}
