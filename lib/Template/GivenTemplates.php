<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

use OCP\ITempManager;
use RuntimeException;
use ZipArchive;

/** The templates a council starts with; from then on they are files of the council, to be changed in any editor. */
final class GivenTemplates {
	private const CONTENT = [
		TemplateKind::Deliberation->value => 'deliberation.xml',
		TemplateKind::SynthesisNote->value => 'note-de-synthese.xml',
		TemplateKind::Report->value => 'rapport.xml',
	];

	public function __construct(
		private readonly ITempManager $temporary,
	) {
	}

	/** @return string path of an OpenDocument text on the local disk, for the length of the request */
	public function make(TemplateKind $kind): string {
		$path = $this->temporary->getTemporaryFile('.odt') ?: throw new RuntimeException('No temporary file');
		$zip = new ZipArchive();
		if ($zip->open($path, ZipArchive::OVERWRITE) !== true) {
			throw new RuntimeException("$path cannot be written");
		}
		// The first entry tells the type and must not be compressed.
		$zip->addFromString('mimetype', OdtPackage::MIME);
		$zip->setCompressionName('mimetype', ZipArchive::CM_STORE);
		$zip->addFromString('META-INF/manifest.xml', self::part('manifest.xml'));
		$zip->addFromString('content.xml', self::part(self::CONTENT[$kind->value] ?? throw new RuntimeException("No template {$kind->value} is given")));
		$zip->addFromString('styles.xml', self::part('styles.xml'));
		$zip->addFromString('meta.xml', self::part('meta.xml'));
		$zip->close();
		return $path;
	}

	/** Documents of a council do not carry the licence of the program. */
	private static function part(string $name): string {
		return preg_replace('/<!--.*?-->\s*/s', '', (string)file_get_contents(__DIR__ . '/data/' . $name)) ?? '';
	}
}
