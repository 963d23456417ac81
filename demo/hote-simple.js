// A page without a framework that sets the selection, and listens for what the visitor selects.
const list = document.querySelector('coop-initiative-list');
const output = document.querySelector('#dit');

document.querySelector('#montauban').addEventListener('click', () => {
  list.selection = { territory: 'montauban' };
});
document.querySelector('#tout').addEventListener('click', () => {
  list.selection = {};
});
document.addEventListener('coop-select', ({ kind, id }) => {
  output.textContent = `coop-select\u00a0: ${kind} ${id}`;
});
document.addEventListener('coop-filter', ({ selection }) => {
  output.textContent = `coop-filter\u00a0: ${JSON.stringify(selection)}`;
});
