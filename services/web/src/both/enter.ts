/**
 * An Enter that picks a word in an input method is not for the page: it neither submits a form nor starts a search.
 * Safari ends the composition before it reports that key, so picking lasts until the present event is over.
 */
export function keepWordPickingApart(): void {
  let isPicking = false;
  document.addEventListener('compositionstart', () => {
    isPicking = true;
  });
  document.addEventListener('compositionend', () => {
    setTimeout(() => {
      isPicking = false;
    });
  });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !(event.isComposing || isPicking)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}
