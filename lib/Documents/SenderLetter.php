<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * What a council writes around the text of its convocations, and how it words its letter.
 *
 * @psalm-import-type TemplateBlock from LetterTemplate
 *
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method ?string getOpening()
 * @method void setOpening(?string $opening)
 * @method ?string getClosing()
 * @method void setClosing(?string $closing)
 * @method ?string getSignatory()
 * @method void setSignatory(?string $signatory)
 * @method ?string getOffice()
 * @method void setOffice(?string $office)
 * @method ?string getContact()
 * @method void setContact(?string $contact)
 * @method ?string getLogo()
 * @method void setLogo(?string $logo)
 * @method ?string getLogoMime()
 * @method void setLogoMime(?string $logoMime)
 * @method ?string getTemplate()
 * @method void setTemplate(?string $template)
 * @method ?string getTemplateName()
 * @method void setTemplateName(?string $templateName)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class SenderLetter extends Entity {
	protected int $councilId = 0;
	protected ?string $opening = null;
	protected ?string $closing = null;
	/** Instead of the maire of the tableau. */
	protected ?string $signatory = null;
	/** « La maire », « Pour le maire empêché, le premier adjoint ». */
	protected ?string $office = null;
	protected ?string $contact = null;
	/** Base64 of a PNG or JPEG. */
	protected ?string $logo = null;
	protected ?string $logoMime = null;
	/** JSON of the blocks; see {@see LetterTemplate}. */
	protected ?string $template = null;
	protected ?string $templateName = null;
	protected int $version = 0;

	public function __construct() {
		$this->addType('councilId', Types::BIGINT);
		$this->addType('version', Types::INTEGER);
	}

	/** @param 'opening'|'closing'|'signatory'|'office'|'contact' $field */
	public function write(string $field, ?string $text): void {
		match ($field) {
			'opening' => $this->setOpening($text),
			'closing' => $this->setClosing($text),
			'signatory' => $this->setSignatory($text),
			'office' => $this->setOffice($text),
			'contact' => $this->setContact($text),
		};
	}

	/**
	 * The part that is frozen with a convocation.
	 *
	 * @return ?array{opening: ?string, closing: ?string, contact: ?string, template?: list<TemplateBlock>} null when the council wrote nothing
	 */
	public function words(): ?array {
		$words = ['opening' => $this->opening, 'closing' => $this->closing, 'contact' => $this->contact];
		$blocks = $this->blocks();
		return array_filter($words) === [] && $blocks === null ? null : $words + ($blocks === null ? [] : ['template' => $blocks]);
	}

	/** @return ?list<TemplateBlock> null when the letter is worded as ours is */
	public function blocks(): ?array {
		/** @var ?list<TemplateBlock> $blocks */
		$blocks = $this->template === null ? null : json_decode($this->template, true, flags: JSON_THROW_ON_ERROR);
		return $blocks;
	}

	/** @param ?array{name: string, blocks: list<TemplateBlock>} $template */
	public function wordAs(?array $template): void {
		$this->setTemplate($template === null ? null : json_encode($template['blocks'], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE));
		$this->setTemplateName($template['name'] ?? null);
	}
}
