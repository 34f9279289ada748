<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Template;

use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Template\Field;
use OCA\ConseilMunicipal\Template\GivenTemplates;
use OCA\ConseilMunicipal\Template\OdtPackage;
use OCA\ConseilMunicipal\Template\TemplateKind;
use OCP\ITempManager;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use ZipArchive;

final class OdtPackageTest extends TestCase {
	public function testTextHeaderAndPropertiesAreFilledAndTheRestIsKept(): void {
		$path = Odt::file('<text:p>{titre}</text:p>', [
			'styles.xml' => Odt::content('<text:p>{titre}</text:p>', 'document-styles'),
			'meta.xml' => Odt::content('<dc:title>{titre}</dc:title>', 'document-meta'),
			'Pictures/blason.png' => 'PNG',
			'META-INF/documentsignatures.xml' => '<signatures/>',
		]);

		OdtPackage::read($path, 'a.odt')->fill(static fn (): string => 'Tarifs');

		foreach (['content.xml', 'styles.xml', 'meta.xml'] as $part) {
			self::assertStringContainsString('>Tarifs<', (string)Odt::entry($path, $part));
		}
		self::assertSame('PNG', Odt::entry($path, 'Pictures/blason.png'));
		self::assertFalse(Odt::entry($path, 'META-INF/documentsignatures.xml'), 'no signature outlives a change');
		self::assertTypeComesFirst($path, Odt::TEXT);
	}

	public function testATextMadeFromATemplateFileIsAText(): void {
		$path = Odt::file('<text:p>{titre}</text:p>', [
			'META-INF/manifest.xml' => '<m full-path="/" media-type="' . OdtPackage::TEMPLATE_MIME . '"/>',
		], OdtPackage::TEMPLATE_MIME);

		OdtPackage::read($path, 'a.ott')->fill(static fn (): string => 'Tarifs');

		self::assertTypeComesFirst($path, Odt::TEXT);
		self::assertSame('<m full-path="/" media-type="' . Odt::TEXT . '"/>', Odt::entry($path, 'META-INF/manifest.xml'));
	}

	/** @param \Closure(): string $make */
	#[DataProvider('files')]
	public function testWhatIsNoTextIsAClearRefusal(string $code, \Closure $make): void {
		try {
			OdtPackage::read($make(), 'Rapport.odt');
			self::fail('No refusal');
		} catch (Invalid $refusal) {
			self::assertSame($code, $refusal->errorCode);
			self::assertSame('Rapport.odt', $refusal->parameters['name']);
		}
	}

	/** @return iterable<string, array{string, \Closure(): string}> */
	public static function files(): iterable {
		$text = static function (string $content): string {
			$path = (string)tempnam(sys_get_temp_dir(), 'odt');
			file_put_contents($path, $content);
			return $path;
		};
		yield 'nothing' => ['not_an_odt', static fn (): string => $text('')];
		yield 'a PDF' => ['not_an_odt', static fn (): string => $text('%PDF-1.7 ' . str_repeat('x', 5000))];
		yield 'half an archive' => ['not_an_odt', static fn (): string => $text(substr((string)file_get_contents(Odt::file('<text:p/>')), 0, 200))];
		yield 'a Word document' => ['not_an_odt', static fn (): string => Odt::zip(['[Content_Types].xml' => '<Types/>', 'word/document.xml' => '<w/>'])];
		yield 'a spreadsheet' => ['not_an_odt', static fn (): string => Odt::file('', [], 'application/vnd.oasis.opendocument.spreadsheet')];
		yield 'no content' => ['not_an_odt', static fn (): string => Odt::zip(['mimetype' => Odt::TEXT])];
		yield 'content that is no XML, as with a password' => ['not_an_odt', static fn (): string => Odt::zip(['mimetype' => Odt::TEXT, 'content.xml' => random_bytes(400)])];
		yield 'entities that unfold' => ['not_an_odt', static fn (): string => Odt::zip(['mimetype' => Odt::TEXT, 'content.xml' => '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><l>&b;</l>'])];
		yield 'a file of the server as an entity' => ['not_an_odt', static fn (): string => Odt::zip(['mimetype' => Odt::TEXT, 'content.xml' => '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><l>&a;</l>'])];
		yield 'a bomb in the content' => ['template_too_large', static fn (): string => Odt::zip(['mimetype' => Odt::TEXT, 'content.xml' => str_repeat('<a/>', 3_000_000)])];
		yield 'a bomb beside the content' => ['template_too_large', static fn (): string => Odt::file('<text:p/>', ['Pictures/a' => str_repeat("\0", 60_000_000), 'Pictures/b' => str_repeat("\0", 60_000_000)])];
		yield 'thousands of entries' => ['template_too_large', static fn (): string => Odt::file('<text:p/>', array_combine(array_map(static fn (int $number): string => "Pictures/$number", range(1, 1500)), array_fill(0, 1500, 'x')))];
	}

	public function testATemplateIsReadWithoutUnpackingItsPictures(): void {
		$path = Odt::file('<text:p>{titre}</text:p>', ['Pictures/plan.png' => str_repeat("\0", 60_000_000)]);
		memory_reset_peak_usage();
		$before = memory_get_usage();
		OdtPackage::read($path, 'a.odt')->fill(static fn (): string => 'Tarifs');

		self::assertLessThan(16_000_000, memory_get_peak_usage() - $before);
	}

	#[DataProvider('kinds')]
	public function testTheTemplatesGivenAskForWhatTheAppKnows(TemplateKind $kind): void {
		$given = new GivenTemplates(new class implements ITempManager {
			#[\Override]
			public function getTemporaryFile(string $postFix = ''): string|false {
				return tempnam(sys_get_temp_dir(), 'odt');
			}

			#[\Override]
			public function getTemporaryFolder(string $postFix = ''): string|false {
				return false;
			}
		});
		$path = $given->make($kind);
		$template = OdtPackage::read($path, $kind->fileName());

		self::assertContains('titre', $template->names());
		foreach ($template->names() as $name) {
			self::assertNotNull(Field::typed($name), $name);
		}
		self::assertTypeComesFirst($path, Odt::TEXT);
		$template->fill(static fn (string $name): string => "valeur de $name");
		self::assertSame([], OdtPackage::read($path, 'a.odt')->names());
		self::assertStringNotContainsString('SPDX', (string)Odt::entry($path, 'content.xml'));
	}

	/** @return iterable<string, array{TemplateKind}> */
	public static function kinds(): iterable {
		foreach (TemplateKind::given() as $kind) {
			yield $kind->value => [$kind];
		}
	}

	/** Programs recognise the file by its first bytes. */
	private static function assertTypeComesFirst(string $path, string $mime): void {
		$zip = new ZipArchive();
		$zip->open($path, ZipArchive::RDONLY);
		self::assertSame('mimetype', $zip->getNameIndex(0));
		self::assertSame(ZipArchive::CM_STORE, $zip->statIndex(0)['comp_method'] ?? null);
		self::assertSame($mime, substr((string)file_get_contents($path), 38, strlen($mime)));
	}
}
