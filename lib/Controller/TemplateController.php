<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Template\Drafting;
use OCA\ConseilMunicipal\Template\Templates;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Templates of a council, and documents made from them.
 *
 * @psalm-import-type ConseilTemplateProblem from ResponseDefinitions
 * @psalm-import-type ConseilTemplates from ResponseDefinitions
 * @psalm-import-type ConseilWrittenDocument from ResponseDefinitions
 */
final class TemplateController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly MeetingAccess $open,
		private readonly Templates $templates,
		private readonly Drafting $drafting,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The templates of a council: OpenDocument texts of its folder « Modèles », which is made at the first look.
	 *
	 * @param int $councilId Council
	 * @param ?int $itemId Item to write for: the answer says which template is meant for it
	 * @return DataResponse<Http::STATUS_OK, ConseilTemplates, array{}>
	 *
	 * 200: At most 50 templates, and the fields they may ask for
	 * 403: The person does not prepare meetings of this council
	 * 404: No such council among those of the person, or no such item in it
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/templates', requirements: ['councilId' => '\d+'])]
	public function index(int $councilId, ?int $itemId = null): DataResponse {
		$council = $this->access->council($councilId, Action::Prepare)->council;
		$item = $itemId === null ? null : $this->open->item($itemId, Action::Prepare)[1];
		if ($item !== null && $item->getCouncilId() !== $councilId) {
			throw Access::hidden();
		}
		return new DataResponse($this->templates->of($council, $item));
	}

	/**
	 * Read every template as if it were filled.
	 *
	 * @param int $councilId Council
	 * @return DataResponse<Http::STATUS_OK, list<ConseilTemplateProblem>, array{}>
	 *
	 * 200: The templates that cannot be filled, and why
	 * 403: The person does not prepare meetings of this council
	 * 404: No such council among those of the person
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/councils/{councilId}/templates/check', requirements: ['councilId' => '\d+'])]
	public function check(int $councilId): DataResponse {
		return new DataResponse($this->templates->problems($this->access->council($councilId, Action::Prepare)->council));
	}

	/**
	 * Put back the templates every council is given and that are not there any more.
	 *
	 * @param int $councilId Council
	 * @return DataResponse<Http::STATUS_OK, ConseilTemplates, array{}>
	 *
	 * 200: The templates there are now
	 * 403: The person is not a manager of the council
	 * 404: No such council among those of the person
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/councils/{councilId}/templates/given', requirements: ['councilId' => '\d+'])]
	public function giveBack(int $councilId): DataResponse {
		return new DataResponse($this->templates->giveBack($this->access->council($councilId, Action::Manage)->council));
	}

	/**
	 * Make a document of an item from a template, in the folder of the item.
	 *
	 * @param int $itemId Item
	 * @param int $templateId File of the template
	 * @param ?int $expectedId Expectation that the document answers; the first open one of its kind when absent
	 * @return DataResponse<Http::STATUS_OK, ConseilWrittenDocument, array{}>
	 *
	 * 200: The item with the new document
	 * 403: The person does not prepare meetings of this council
	 * 404: No such item or template in a council of the person
	 * 409: The item has been removed, or its folder is gone
	 * 422: The template is no OpenDocument text, or asks for a field that does not exist
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/items/{itemId}/documents', requirements: ['itemId' => '\d+'])]
	public function write(int $itemId, int $templateId = 0, ?int $expectedId = null): DataResponse {
		[$workspace, $item] = $this->open->item($itemId, Action::Prepare);
		return new DataResponse($this->drafting->write($workspace, $item, $templateId, $expectedId));
	}
}
