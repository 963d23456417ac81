/// <reference types="../dist/react.d.ts" />
// The types of the tags, of their properties and of their events come from dist/react.d.ts.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const FEED = 'cfsi.feed.json';

function App() {
  const [choice, choose] = useState<HTMLElementTagNameMap['coop-initiative-list']['selection']>();
  const [message, setMessage] = useState('Rien n’est encore choisi.');
  return (
    <>
      <p>
        <button type="button" id="montauban" onClick={() => choose({ territory: 'montauban' })}>
          Montauban seulement
        </button>{' '}
        <button type="button" id="tout" onClick={() => choose({})}>
          Tout
        </button>
      </p>
      <p id="dit" role="status">
        {message}
      </p>
      <coop-territory-map
        src={FEED}
        linked=""
        oncoop-select={({ kind, id }) => setMessage(`coop-select\u00a0: ${kind} ${id}`)}
        oncoop-filter={({ selection }) => setMessage(`coop-filter\u00a0: ${JSON.stringify(selection)}`)}
      />
      <coop-initiative-list src={FEED} linked="" selection={choice} />
    </>
  );
}

createRoot(document.getElementById('app') as HTMLElement).render(<App />);
