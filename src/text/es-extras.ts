import type { ExtraWords } from './fr-extras.js';

const es: ExtraWords = {
  read: 'Leer la ficha: {title}',
  close: 'Cerrar',
  share: 'Compartir o llevarse',
  copyTag: 'Copiar el código de esta etiqueta',
  copyLink: 'Copiar el enlace a esta página',
  table: 'Descargar la tabla (CSV)',
  places: 'Descargar los lugares (GeoJSON)',
  print: 'Imprimir',
  copied: 'Copiado.',
  notCopied: 'No se puede copiar: este es el texto.',
  columns: {
    title: 'Título',
    territories: 'Territorios',
    start: 'Inicio',
    end: 'Fin',
    status: 'Avance',
    partners: 'Socios',
    themes: 'Temas',
    name: 'Nombre',
    nature: 'Tipo',
    territory: 'Territorio',
    axis: 'Eje',
    lesson: 'Aprendizaje',
    initiatives: 'Iniciativas',
    value: 'Valor',
    label: 'Descripción',
    note: 'Precisión',
    url: 'Dirección',
  },
};

export default es;
