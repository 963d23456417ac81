// What a tab, an «infinite» page or a client-side router does: the tag comes long after the script.
const button = document.querySelector('button');
const place = document.querySelector('#place');

button.addEventListener('click', () => {
  const list = document.createElement('coop-initiative-list');
  list.setAttribute('src', 'cfsi.feed.json');
  list.setAttribute('limit', '3');
  place.append(list);
});
