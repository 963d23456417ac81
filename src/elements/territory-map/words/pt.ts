import type { MapWords } from './fr.js';

const pt: MapWords = {
  empty: 'Nenhum território para situar no mapa.',
  label: 'Mapa da cooperação de território a território',
  help: 'Setas: mover o mapa. Mais e menos: ampliar ou reduzir. Início: ver tudo. Tudo o que o mapa mostra está na lista.',
  zoomIn: 'Ampliar',
  zoomOut: 'Reduzir',
  zoomReset: 'Ver todo o mapa',
  toolbar: 'Zoom do mapa',
  listOnly: 'Só a lista',
  mapAndList: 'Mapa e lista',
  showMore: 'Mostrar mais',
  pairings: 'Cooperação de território a território',
  oneSided: 'Um só território conhecido',
  areas: 'Territórios de ação do programa',
  approximate: {
    department: 'posição aproximada: o departamento',
    region: 'posição aproximada: a região',
    country: 'posição aproximada: o país',
  },
  notPlaced: {
    one: '{n} lugar não pode ser situado no mapa.',
    many: '{n} de lugares não podem ser situados no mapa.',
    other: '{n} lugares não podem ser situados no mapa.',
  },
  credit: 'Mapa de base: Natural Earth / Visionscarto. Traçado indicativo, sem valor jurídico.',
  allApproximate: 'Posições aproximadas (precisão: {precisions}).',
  someApproximate: 'Algumas posições são aproximadas (precisão: {precisions}).',
  precision: { municipality: 'município', department: 'departamento', region: 'região', country: 'país' },
  pointSources: 'Fonte das posições: {sources}.',
};

export default pt;
