<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Template\OdtPackage;
use OCP\ITempManager;
use RuntimeException;

/**
 * Reads the letter of a council from an OpenDocument text.
 *
 * @psalm-import-type TemplateBlock from LetterTemplate
 */
final class LetterTemplates {
	/** Bytes: a letter, not a book. */
	private const MOST = 2_000_000;
	private const LONGEST_NAME = 200;

	public function __construct(
		private readonly ITempManager $temporary,
	) {
	}

	/**
	 * @param mixed $data base64 of an .odt as a data URL
	 * @param mixed $name of the file on the computer of the manager
	 * @return array{name: string, blocks: list<TemplateBlock>}
	 * @throws Invalid
	 */
	public function read(mixed $data, mixed $name): array {
		$called = is_string($name) && trim($name) !== '' ? mb_substr(trim($name), 0, self::LONGEST_NAME) : 'modèle.odt';
		$bytes = is_string($data) && preg_match('#^data:[a-z0-9.+/-]*;base64,([A-Za-z0-9+/=]+)\z#i', $data, $parts) === 1 ? base64_decode($parts[1], true) : false;
		if ($bytes === false) {
			throw new Invalid('not_an_odt', '“{name}” is not an OpenDocument text (.odt), or it is protected by a password. Save it as “ODF text document” without a password, then try again.', ['name' => $called], 'template');
		}
		if (strlen($bytes) > self::MOST) {
			throw new Invalid('file_too_large', '“{name}” is too large: at most {maximum} MB.', ['name' => $called, 'maximum' => intdiv(self::MOST, 1_000_000)], 'template');
		}
		$path = $this->temporary->getTemporaryFile('.odt') ?: throw new RuntimeException('No temporary file');
		file_put_contents($path, $bytes);
		$blocks = OdtPackage::read($path, $called)->paragraphs()->all();
		LetterTemplate::check($blocks, $called);
		return ['name' => $called, 'blocks' => $blocks];
	}
}
