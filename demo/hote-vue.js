import { createApp, ref } from 'vue/dist/vue.esm-bundler.js';

const app = createApp({
  setup() {
    const choice = ref();
    const message = ref('Rien n’est encore choisi.');
    return {
      feed: 'cfsi.feed.json',
      choice,
      message,
      choose: (selection) => {
        choice.value = selection;
      },
      select: ({ kind, id }) => {
        message.value = `coop-select\u00a0: ${kind} ${id}`;
      },
      filter: ({ selection }) => {
        message.value = `coop-filter\u00a0: ${JSON.stringify(selection)}`;
      },
    };
  },
  template: `
    <p>
      <button type="button" id="montauban" @click="choose({ territory: 'montauban' })">Montauban seulement</button>
      <button type="button" id="tout" @click="choose({})">Tout</button>
    </p>
    <p id="dit" role="status">{{ message }}</p>
    <coop-territory-map :src="feed" linked @coop-select="select" @coop-filter="filter" />
    <coop-initiative-list :src="feed" linked :selection.prop="choice" />`,
});
app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('coop-');
app.mount('#app');
