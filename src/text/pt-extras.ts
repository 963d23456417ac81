import type { ExtraWords } from './fr-extras.js';

const pt: ExtraWords = {
  read: 'Ler a ficha: {title}',
  close: 'Fechar',
  share: 'Partilhar ou levar',
  copyTag: 'Copiar o código desta etiqueta',
  copyLink: 'Copiar a ligação para esta página',
  table: 'Descarregar a tabela (CSV)',
  places: 'Descarregar os lugares (GeoJSON)',
  print: 'Imprimir',
  copied: 'Copiado.',
  notCopied: 'Não é possível copiar: eis o texto.',
  columns: {
    title: 'Título',
    territories: 'Territórios',
    start: 'Início',
    end: 'Fim',
    status: 'Andamento',
    partners: 'Parceiros',
    themes: 'Temas',
    name: 'Nome',
    nature: 'Tipo',
    territory: 'Território',
    axis: 'Eixo',
    lesson: 'Aprendizagem',
    initiatives: 'Iniciativas',
    value: 'Valor',
    label: 'Descrição',
    note: 'Precisão',
    url: 'Endereço',
  },
};

export default pt;
