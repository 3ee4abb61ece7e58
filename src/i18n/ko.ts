import type { Strings } from './strings.ts';

const strings: Strings = {
  lang: 'ko',
  name: '한국어',
  site: {
    skip: '본문으로 건너뛰기',
    chapters: '장',
    back: '뒷면',
    search: '찾기',
    theme: '화면 밝기',
    themes: { system: '기기 설정', light: '밝게', dark: '어둡게' },
    language: '언어',
    contents: '차례',
    navigation: '책',
    licence: (code, content) => `글 ${content}, 코드 ${code}`,
    checkedAgainst: (version, day) => `Kubernetes ${version} 기준 · ${day} 확인`,
    checksScope:
      '매니페스트는 스키마로 검사했고 클러스터에서 실행하지는 않았습니다. 예상 출력은 실행 기록이 아닙니다.',
    source: '저장소',
    byAuthor: (author) => author,
    onBook: (title, author, edition) =>
      `${author}, 『${title}』${edition === undefined ? '' : ` ${edition}판`}을 읽고 쓴 노트`,
    recentlyCorrected: '최근에 바로잡은 것',
  },
  chapter: {
    label: (chapter, part, parts) => (parts > 1 ? `${chapter}장 · ${part}부` : `${chapter}장`),
    takeaways: '3분 요약',
    previous: '이전',
    next: '다음',
    edit: '이 페이지 고치기',
    lastChanged: (day) => `${day}에 마지막으로 고침`,
    untranslated: (language) =>
      `이 장은 아직 한국어로 옮기지 않았습니다. ${language} 원문을 보여 드립니다.`,
    bookAndNow: {
      title: '책과 지금',
      note: '책이나 노트의 말',
      now: (version) => (version === undefined ? '지금은' : `Kubernetes ${version}에서는`),
      since: '버전',
    },
    allCommands: '이 장의 명령 모두',
    asMarkdown: 'Markdown으로 보기',
  },
  code: {
    copy: '복사',
    copied: '복사했습니다',
    console: '터미널',
    steps: '따라 하기',
    expectedOutput: '예상 출력입니다. 실행해서 얻은 것이 아닙니다.',
  },
  plate: {
    label: (number) => `그림 ${number}`,
    original: '원본 그림',
    standalone: 'SVG',
    asText: '그림을 글로 읽기',
  },
  annotation: {
    types: {
      correction: '바로잡음',
      answer: '물음에 답함',
      drift: '그 뒤 바뀜',
      clarification: '덧붙임',
      confirmed: '맞음',
      source: '출처',
    },
    show: '주석',
    legend: '빨간펜',
    back: '본문의 그 자리로',
    permalink: '이 주석의 주소',
    report: '잘못 알리기',
    versions: (range) =>
      range.endsWith('+') ? `Kubernetes ${range.slice(0, -1)}부터` : `Kubernetes ${range} 기준`,
    sources: '출처',
    sayingThat: '근거가 되는 문장',
  },
  back: {
    title: '뒷면',
    corrections: '주석 모음',
    terms: '용어',
    diagrams: '그림',
    manifests: '매니페스트',
    sources: '출처',
    accessed: (day) => `${day}에 읽음`,
    supports: '이 출처에 기댄 주석',
  },
  notFound: {
    title: '없는 페이지입니다',
    message: '주소가 바뀌었거나 잘못 적힌 것 같습니다. 아래에서 찾아보세요.',
    home: '첫 페이지로',
  },
};

export default strings;
