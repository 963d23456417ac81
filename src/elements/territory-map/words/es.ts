import type { MapWords } from './fr.js';

const es: MapWords = {
  empty: 'No hay territorios que situar en el mapa.',
  label: 'Mapa de la cooperación de territorio a territorio',
  help: 'Flechas: mover el mapa. Más y menos: ampliar o reducir. Inicio: verlo todo. Todo lo que muestra el mapa está en la lista.',
  zoomIn: 'Ampliar',
  zoomOut: 'Reducir',
  zoomReset: 'Ver todo el mapa',
  toolbar: 'Zoom del mapa',
  listOnly: 'Solo la lista',
  mapAndList: 'Mapa y lista',
  showMore: 'Mostrar más',
  pairings: 'Cooperación de territorio a territorio',
  oneSided: 'Un solo territorio conocido',
  areas: 'Territorios de acción del programa',
  approximate: {
    department: 'posición aproximada: el departamento',
    region: 'posición aproximada: la región',
    country: 'posición aproximada: el país',
  },
  notPlaced: {
    one: '{n} lugar no puede situarse en el mapa.',
    many: '{n} de lugares no pueden situarse en el mapa.',
    other: '{n} lugares no pueden situarse en el mapa.',
  },
  credit: 'Mapa base: Natural Earth / Visionscarto. Trazado indicativo, sin valor jurídico.',
  allApproximate: 'Posiciones aproximadas (precisión: {precisions}).',
  someApproximate: 'Algunas posiciones son aproximadas (precisión: {precisions}).',
  precision: { municipality: 'municipio', department: 'departamento', region: 'región', country: 'país' },
  pointSources: 'Fuente de las posiciones: {sources}.',
};

export default es;
