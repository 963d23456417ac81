// A page without any framework that sets what is chosen, and hears what the visitor chooses.
const list = document.querySelector('coop-initiative-list');
const told = document.querySelector('#dit');

document.querySelector('#montauban').addEventListener('click', () => {
  list.selection = { territory: 'montauban' };
});
document.querySelector('#tout').addEventListener('click', () => {
  list.selection = {};
});
document.addEventListener('coop-select', ({ kind, id }) => {
  told.textContent = `coop-select\u00a0: ${kind} ${id}`;
});
document.addEventListener('coop-filter', ({ selection }) => {
  told.textContent = `coop-filter\u00a0: ${JSON.stringify(selection)}`;
});
