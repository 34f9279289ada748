<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * The words and the logo that a council puts around its convocations. Callers hold a grant to manage it.
 *
 * @psalm-import-type ConseilLetter from ResponseDefinitions
 */
final class SenderLetters {
	/** Longest, by field. */
	private const PASSAGES = ['opening' => 2000, 'closing' => 2000, 'contact' => 2000];
	private const LINES = ['signatory' => 200, 'office' => 200];
	/** Bytes of the image. */
	private const LOGO = 300_000;
	/** Pixels of a side: what is larger is paper-size and only makes every document heavy. */
	private const SIDE = 3000;

	public function __construct(
		private readonly SenderLetterMapper $letters,
		private readonly LetterTemplates $templates,
		private readonly Journal $journal,
	) {
	}

	/**
	 * @param array<string, mixed> $values opening, closing, signatory, office, contact, logo, template with templateName; what is left out stays as it is
	 * @throws Invalid
	 * @throws Stale
	 */
	public function change(Grant $grant, int $version, array $values): SenderLetter {
		$input = new Input($values);
		$letter = $this->letters->of($grant->council->getId());
		if ($letter->getVersion() !== $version) {
			throw $this->stale($grant);
		}
		foreach (self::PASSAGES + self::LINES as $field => $longest) {
			if ($input->has($field)) {
				$letter->write($field, isset(self::LINES[$field]) ? $input->optionalText($field, $longest) : $input->optionalPassage($field, $longest));
			}
		}
		LetterFields::check($letter->getOpening(), 'opening');
		LetterFields::check($letter->getClosing(), 'closing');
		if ($input->has('logo')) {
			self::setLogo($letter, $input->value('logo'));
		}
		if ($input->has('template')) {
			$file = $input->value('template');
			$letter->wordAs($file === null || $file === '' ? null : $this->templates->read($file, $values['templateName'] ?? null));
		}
		if (!$this->letters->keep($letter, $version)) {
			throw $this->stale($grant);
		}
		$this->journal->record($grant->council->getId(), 'letter_changed', ['version' => $letter->getVersion()]);
		return $letter;
	}

	private function stale(Grant $grant): Stale {
		return new Stale('letter_changed', 'Somebody changed these words meanwhile. Your entry is kept: compare and save again.',
			data: ['current' => self::present($this->letters->of($grant->council->getId()))]);
	}

	/** @return ConseilLetter */
	public static function present(SenderLetter $letter): array {
		return [
			'opening' => $letter->getOpening(),
			'closing' => $letter->getClosing(),
			'signatory' => $letter->getSignatory(),
			'office' => $letter->getOffice(),
			'contact' => $letter->getContact(),
			'logo' => $letter->getLogo() === null ? null : 'data:' . $letter->getLogoMime() . ';base64,' . $letter->getLogo(),
			'template' => $letter->blocks() === null ? null : ['name' => $letter->getTemplateName() ?? '', 'blocks' => $letter->blocks()],
			'fields' => LetterFields::KNOWN,
			'templateWords' => LetterTemplate::WORDS,
			'templateParts' => LetterTemplate::PARTS,
			'version' => $letter->getVersion(),
		];
	}

	private static function setLogo(SenderLetter $letter, mixed $logo): void {
		if ($logo === null || $logo === '') {
			$letter->setLogo(null);
			$letter->setLogoMime(null);
			return;
		}
		$bytes = is_string($logo) && preg_match('#^data:image/(?:png|jpeg);base64,([A-Za-z0-9+/=]+)\z#', $logo, $parts) === 1 ? base64_decode($parts[1], true) : false;
		$image = $bytes === false ? false : @getimagesizefromstring($bytes);
		if ($bytes === false || $image === false || !in_array($image[2], [IMAGETYPE_PNG, IMAGETYPE_JPEG], true)) {
			throw new Invalid('not_an_image', 'This is no picture that can be printed. Choose a PNG or JPEG file.', field: 'logo');
		}
		if (strlen($bytes) > self::LOGO || $image[0] > self::SIDE || $image[1] > self::SIDE) {
			throw new Invalid('image_too_large', 'This picture is too large: at most {maximum} KB and {side} pixels a side. Choose a smaller one.', ['maximum' => intdiv(self::LOGO, 1000), 'side' => self::SIDE], 'logo');
		}
		$letter->setLogo(base64_encode($bytes));
		$letter->setLogoMime($image['mime']);
	}
}
