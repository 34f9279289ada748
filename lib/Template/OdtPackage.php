<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

use DOMDocument;
use OCA\ConseilMunicipal\Error\Invalid;
use RuntimeException;
use ZipArchive;

/**
 * An OpenDocument text on the local disk, read with care: whoever may write in the council's folder may put anything there.
 * OASIS OpenDocument 1.3, part 2 (packages).
 */
final class OdtPackage {
	public const MIME = 'application/vnd.oasis.opendocument.text';
	public const TEMPLATE_MIME = 'application/vnd.oasis.opendocument.text-template';

	/** Bytes of the file. */
	public const MAX_SIZE = 20 * 1024 * 1024;
	private const MAX_ENTRIES = 1000;
	/** Bytes of all entries together, unpacked. */
	private const MAX_UNPACKED = 100 * 1024 * 1024;
	/** Bytes of one XML part, unpacked: five hundred pages. */
	private const MAX_PART = 8 * 1024 * 1024;
	/** Where people write fields: the text; header and footer; the properties. */
	private const PARTS = ['content.xml', 'styles.xml', 'meta.xml'];
	/** No signature outlives a change of what it signs. */
	private const SIGNATURES = ['META-INF/documentsignatures.xml', 'META-INF/macrosignatures.xml'];

	/** @param array<string, DOMDocument> $parts by name */
	private function __construct(
		private readonly string $path,
		private readonly string $name,
		private readonly array $parts,
	) {
	}

	/**
	 * @param string $name as people know the file, for refusals
	 * @throws Invalid it is no OpenDocument text that can be filled
	 */
	public static function read(string $path, string $name): self {
		if (filesize($path) > self::MAX_SIZE) {
			throw self::tooLarge($name);
		}
		$zip = new ZipArchive();
		if ($zip->open($path, ZipArchive::RDONLY) !== true) {
			throw self::noText($name);
		}
		try {
			self::mustBeReasonable($zip, $name);
			if (!in_array(self::entry($zip, 'mimetype', $name), [self::MIME, self::TEMPLATE_MIME], true)) {
				throw self::noText($name);
			}
			$parts = [];
			foreach (self::PARTS as $part) {
				if ($zip->locateName($part) !== false) {
					$parts[$part] = self::document((string)self::entry($zip, $part, $name), $name);
				}
			}
		} finally {
			$zip->close();
		}
		return isset($parts['content.xml']) ? new self($path, $name, $parts) : throw self::noText($name);
	}

	/** @return list<string> names of the fields as they are typed, each once */
	public function names(): array {
		return array_values(array_unique(array_merge(...array_values(array_map(static fn (DOMDocument $part): array => (new FieldText($part))->names(), $this->parts)))));
	}

	/** The text, without what a letter of ours cannot have. */
	public function paragraphs(): OdtParagraphs {
		return new OdtParagraphs($this->parts['content.xml'], $this->parts['styles.xml'] ?? null);
	}

	/**
	 * Fills the fields in the file itself.
	 *
	 * @param callable(string): ?string $value of a name as it is typed; null leaves the field as it stands
	 */
	public function fill(callable $value): void {
		$zip = new ZipArchive();
		if ($zip->open($this->path) !== true) {
			throw self::noText($this->name);
		}
		foreach ($this->parts as $part => $document) {
			if ((new FieldText($document))->fill($value)) {
				$zip->addFromString($part, (string)$document->saveXML());
			}
		}
		if ($zip->getFromName('mimetype') === self::TEMPLATE_MIME) {
			$this->becomeText($zip);
		}
		foreach (self::SIGNATURES as $signature) {
			$zip->deleteName($signature);
		}
		if (!$zip->close()) {
			throw new RuntimeException("{$this->path} could not be written");
		}
	}

	/** A file made from a template (.ott) is a text (.odt). */
	private function becomeText(ZipArchive $zip): void {
		$zip->addFromString('mimetype', self::MIME);
		$zip->setCompressionName('mimetype', ZipArchive::CM_STORE);
		$manifest = self::entry($zip, 'META-INF/manifest.xml', $this->name);
		if ($manifest !== null) {
			$zip->addFromString('META-INF/manifest.xml', str_replace('"' . self::TEMPLATE_MIME . '"', '"' . self::MIME . '"', $manifest));
		}
	}

	private static function mustBeReasonable(ZipArchive $zip, string $name): void {
		$unpacked = 0;
		for ($index = 0; $index < $zip->numFiles && $index <= self::MAX_ENTRIES; $index++) {
			$unpacked += $zip->statIndex($index)['size'] ?? 0;
		}
		if ($zip->numFiles > self::MAX_ENTRIES || $unpacked > self::MAX_UNPACKED) {
			throw self::tooLarge($name);
		}
	}

	/** Never more than is allowed, whatever the archive says of its size. */
	private static function entry(ZipArchive $zip, string $entry, string $name): ?string {
		$stream = $zip->locateName($entry) === false ? false : $zip->getStream($entry);
		if ($stream === false) {
			return null;
		}
		$content = stream_get_contents($stream, self::MAX_PART + 1);
		fclose($stream);
		return is_string($content) && strlen($content) <= self::MAX_PART ? $content : throw self::tooLarge($name);
	}

	private static function document(string $xml, string $name): DOMDocument {
		$document = new DOMDocument();
		$before = libxml_use_internal_errors(true);
		// A document type brings entities: none is expected, and some unfold into gigabytes.
		$isRead = stripos($xml, '<!DOCTYPE') === false && $xml !== '' && $document->loadXML($xml, LIBXML_NONET);
		libxml_clear_errors();
		libxml_use_internal_errors($before);
		return $isRead ? $document : throw self::noText($name);
	}

	private static function noText(string $name): Invalid {
		return new Invalid('not_an_odt', '“{name}” is not an OpenDocument text (.odt), or it is protected by a password. Save it as “ODF text document” without a password, then try again.', ['name' => $name], 'template');
	}

	private static function tooLarge(string $name): Invalid {
		return new Invalid('template_too_large', '“{name}” is too large for a template: at most {maximum} MB, and no archive that unfolds into much more. Take out the large pictures, then try again.', ['name' => $name, 'maximum' => (int)(self::MAX_SIZE / 1048576)], 'template');
	}
}
