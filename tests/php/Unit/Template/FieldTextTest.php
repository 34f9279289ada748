<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Template;

use DOMDocument;
use OCA\ConseilMunicipal\Template\FieldText;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class FieldTextTest extends TestCase {
	#[DataProvider('paragraphs')]
	public function testAFieldIsFilledHoweverTheEditorCutIt(string $paragraph, string $expected): void {
		self::assertSame($expected, self::filled($paragraph, ['titre' => 'Tarifs', 'date_seance' => 'mardi 19 janvier 2027']));
	}

	/** @return iterable<string, array{string, string}> */
	public static function paragraphs(): iterable {
		yield 'alone' => ['<text:p>{titre}</text:p>', '<text:p>Tarifs</text:p>'];
		yield 'in a sentence' => ['<text:p>Objet : {titre}.</text:p>', '<text:p>Objet : Tarifs.</text:p>'];
		yield 'in a heading' => ['<text:h>{titre}</text:h>', '<text:h>Tarifs</text:h>'];
		yield 'twice' => ['<text:p>{titre} – {titre}</text:p>', '<text:p>Tarifs – Tarifs</text:p>'];
		yield 'two fields side by side' => ['<text:p>{titre}{date_seance}</text:p>', '<text:p>Tarifsmardi 19 janvier 2027</text:p>'];
		yield 'cut by a span' => ['<text:p>a {ti<text:span>tr</text:span>e} b</text:p>', '<text:p>a Tarifs<text:span></text:span> b</text:p>'];
		yield 'brace in its own span' => ['<text:p><text:span>{</text:span><text:span>titre</text:span><text:span>}</text:span></text:p>', '<text:p><text:span>Tarifs</text:span><text:span></text:span><text:span></text:span></text:p>'];
		yield 'cut by a bookmark and a page break' => ['<text:p>{tit<text:bookmark text:name="b"/>re<text:soft-page-break/>}</text:p>', '<text:p>Tarifs<text:bookmark text:name="b"></text:bookmark><text:soft-page-break></text:soft-page-break></text:p>'];
		yield 'two fields in cut spans' => ['<text:p>{ti<text:span>tre} du {date_</text:span>seance}.</text:p>', '<text:p>Tarifs<text:span> du mardi 19 janvier 2027</text:span>.</text:p>'];
		yield 'a tab is not a letter' => ['<text:p>{ti<text:tab/>tre}</text:p>', '<text:p>{ti<text:tab></text:tab>tre}</text:p>'];
		yield 'not over two paragraphs' => ['<text:p>{ti</text:p><text:p>tre}</text:p>', '<text:p>{ti</text:p><text:p>tre}</text:p>'];
		yield 'a paragraph in a frame of a paragraph' => ['<text:p>{titre}<draw:frame><text:p>{titre}</text:p></draw:frame></text:p>', '<text:p>Tarifs<draw:frame><text:p>Tarifs</text:p></draw:frame></text:p>'];
		yield 'in the properties' => ['<dc:title>{titre}</dc:title>', '<dc:title>Tarifs</dc:title>'];
		yield 'what was deleted stays as it was' => ['<text:tracked-changes><text:p>{titre}</text:p></text:tracked-changes>', '<text:tracked-changes><text:p>{titre}</text:p></text:tracked-changes>'];
		yield 'braces that hold no name' => ['<text:p>{} { } {1} {{titre}} {a{b}</text:p>', '<text:p>{} { } {1} {Tarifs} {a{b}</text:p>'];
		yield 'unknown stays' => ['<text:p>{inconnu}</text:p>', '<text:p>{inconnu}</text:p>'];
	}

	public function testAValueIsTextAndNothingElse(): void {
		self::assertSame('<text:p>&lt;b&gt; &amp; “{titre}” ]]&gt;</text:p>', self::filled('<text:p>{titre}</text:p>', ['titre' => '<b> & “{titre}” ]]>']));
	}

	public function testANewLineOfAValueIsALineBreak(): void {
		self::assertSame(
			'<text:p>Note : un<text:line-break></text:line-break><text:line-break></text:line-break>deux trois fin</text:p>',
			self::filled('<text:p>Note : {note} fin</text:p>', ['note' => "un\r\n\ndeux \t trois"]),
		);
	}

	public function testAValueHoldsNothingThatXmlCannot(): void {
		self::assertSame('<text:p>ab👍</text:p>', self::filled('<text:p>{note}</text:p>', ['note' => "a\0\x08b\u{FFFF}👍"]));
	}

	public function testNamesAreThoseTypedEachOnce(): void {
		self::assertSame(['Date de la séance', 'titre'], self::part('<text:p>{ Date de la séance } {titre}</text:p><text:h>{ti<text:span>tre}</text:span></text:h>')['text']->names());
	}

	/** @param array<string, string> $values */
	private static function filled(string $body, array $values): string {
		['text' => $text, 'document' => $document] = self::part($body);
		$text->fill(static fn (string $name): ?string => $values[$name] ?? null);
		$xml = (string)$document->saveXML(null, LIBXML_NOEMPTYTAG);
		return (string)preg_replace('~^.*<office:text>|</office:text>.*$~s', '', $xml);
	}

	/** @return array{text: FieldText, document: DOMDocument} */
	private static function part(string $body): array {
		$document = new DOMDocument();
		$document->loadXML(Odt::content($body));
		return ['text' => new FieldText($document), 'document' => $document];
	}
}
